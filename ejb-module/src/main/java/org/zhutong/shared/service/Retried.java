package org.zhutong.shared.service;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Put on what calls services from outside a transaction (REST resources, backing beans): a call that lost a race (deadlock,
 * lock time-out) is made again, a few times. Not on the services themselves: their interceptors run inside the transaction
 * that is already lost.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Retried {}
