/** Quotations and sales orders: their use cases, with the records that go in and come out. Amounts are in the document's currency, scale 2; prices net per base unit, scale 6; percentages scale 4. */
@NullMarked
package org.zhutong.sales.service;

import org.jspecify.annotations.NullMarked;
