package org.zhutong.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a {@link ListPage}: where it is, and what it is called. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ListAt {
    /** Path of the page, e.g. {@code /sales/quotations}; with {@code .xlsx} behind that of its export. */
    String value();

    /** Key of what is listed. */
    String title();
}
