package org.zhutong.shared.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in the description of the API which permissions a resource needs whose services decide that by what they are called
 * for, instead of by {@code @RolesAllowed}. It decides nothing; a test calls every operation as everybody and compares.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PermittedBy {
    /** Of GET. */
    String read();

    /** Of everything else. */
    String write();
}
