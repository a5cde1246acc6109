package org.zhutong.organisation.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.audit.AuditContext;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Violation;

/**
 * Around every business method of every bean, whichever way the call came in: tells {@link CallerContext} who calls, checks
 * the constraints of command records, says in the transaction who answers for its changes, and counts the use case with its
 * outcome ({@code zhutong_use_cases_total}): done, refused by a rule, failed.
 */
public class UseCaseInterceptor implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The registry goes through all of its meters to find one. Each deployment has a class of its own. */
    private static final ConcurrentMap<String, Counter> COUNTERS = new ConcurrentHashMap<>();

    @Resource
    private transient SessionContext session;

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    private transient TransactionSynchronizationRegistry transaction;

    @Inject
    private transient CallerContext caller;

    @Inject
    private transient Validator validator;

    @Inject
    private transient Clock clock;

    @Inject
    private transient MeterRegistry meters;

    @AroundInvoke
    public @Nullable Object around(InvocationContext call) throws Exception {
        boolean useCase = caller.enter(session);
        String outcome = "failed";
        try {
            validate(call.getParameters());
            bindAuditContext(call);
            Object result = call.proceed();
            outcome = "done";
            return result;
        } catch (BusinessException e) {
            outcome = "refused";
            throw e;
        } finally {
            caller.leave();
            if (useCase) {
                count(name(call), outcome);
            }
        }
    }

    private void count(String useCase, String outcome) {
        COUNTERS.computeIfAbsent(
                        useCase + ' ' + outcome,
                        counted -> meters.counter("zhutong.use.cases", "use_case", useCase, "outcome", outcome))
                .increment();
    }

    private void bindAuditContext(InvocationContext call) {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE && AuditContext.current() == null) {
            new AuditContext(
                            caller.username(),
                            String.join(",", caller.permissions()),
                            caller.address(),
                            caller.requestId(),
                            name(call),
                            clock.instant())
                    .bind();
        }
    }

    private static String name(InvocationContext call) {
        return call.getMethod().getDeclaringClass().getSimpleName() + "."
                + call.getMethod().getName();
    }

    private void validate(@Nullable Object @Nullable [] arguments) {
        if (arguments == null) {
            return;
        }
        List<Violation> violations = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof Record) {
                Set<ConstraintViolation<Object>> broken = validator.validate(argument);
                broken.forEach(one -> violations.add(describe(one)));
            }
        }
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
    }

    private static Violation describe(ConstraintViolation<Object> broken) {
        Annotation constraint = broken.getConstraintDescriptor().getAnnotation();
        var attributes = broken.getConstraintDescriptor().getAttributes();
        String field = broken.getPropertyPath().toString();
        String key;
        List<? extends Serializable> args = List.of();
        switch (constraint.annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> key = "shared.required";
            case "Size" -> {
                boolean text = broken.getInvalidValue() instanceof CharSequence;
                key = text ? "shared.size-text" : "shared.size-list";
                args = List.of((Integer) attributes.get("min"), (Integer) attributes.get("max"));
            }
            case "Digits" -> {
                key = "shared.digits";
                args = List.of((Integer) attributes.get("integer"), (Integer) attributes.get("fraction"));
            }
            case "Positive" -> key = "shared.positive";
            case "PositiveOrZero" -> key = "shared.positive-or-zero";
            case "DecimalMax", "Max" -> {
                key = "shared.at-most";
                args = List.of(String.valueOf(attributes.get("value")));
            }
            case "DecimalMin", "Min" -> {
                key = "shared.at-least";
                args = List.of(String.valueOf(attributes.get("value")));
            }
            case "Email" -> key = "shared.email";
            case "Pattern" -> key = "shared.pattern";
            default -> {
                key = "shared.invalid";
                args = List.of(broken.getMessage());
            }
        }
        Object value = broken.getInvalidValue();
        String rejected =
                value == null || value instanceof Iterable || value instanceof Record ? null : value.toString();
        return new Violation(field, key, args, rejected);
    }
}
