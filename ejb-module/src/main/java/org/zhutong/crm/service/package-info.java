/** Customers, contacts and credit for pages, REST and other features. */
@NullMarked
package org.zhutong.crm.service;

import org.jspecify.annotations.NullMarked;
