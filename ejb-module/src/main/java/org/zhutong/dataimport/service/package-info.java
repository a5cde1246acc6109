/** Import of products and prices from Excel and CSV files: upload, mapping, dry run, commit, report. */
@NullMarked
package org.zhutong.dataimport.service;

import org.jspecify.annotations.NullMarked;
