package org.zhutong.shared.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule says no: which rule (message key), with which figures (arguments), at which field. Rolls the transaction back
 * (declared in the EJB module's {@code ejb-jar.xml}, so that the domain needs no EJB annotation). Pages show it as a
 * message, REST as an RFC 9457 problem, both in the caller's language.
 */
public class BusinessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final String key;
    private final @Nullable String field;
    private final Serializable[] args;
    private final List<Violation> violations;

    protected BusinessException(
            ErrorKind kind, @Nullable String field, String key, List<Violation> violations, Serializable... args) {
        super(key + (args.length == 0 ? "" : " " + Arrays.toString(args)), null, false, true);
        this.kind = Objects.requireNonNull(kind);
        this.key = Objects.requireNonNull(key);
        this.field = field;
        this.args = args.clone();
        this.violations = List.copyOf(violations);
    }

    /** The input breaks a rule. */
    public static BusinessException invalid(String key, Serializable... args) {
        return new BusinessException(ErrorKind.INVALID, null, key, List.of(), args);
    }

    /** The value of one field breaks a rule. */
    public static BusinessException invalidField(String field, String key, Serializable... args) {
        return new BusinessException(ErrorKind.INVALID, field, key, List.of(), args);
    }

    /** Several places of the input break rules; all are told at once. */
    public static BusinessException invalid(List<Violation> violations) {
        Violation first = violations.get(0);
        return new BusinessException(
                ErrorKind.INVALID,
                first.field(),
                first.key(),
                violations,
                first.args().toArray(new Serializable[0]));
    }

    /** No such row within the caller's scope. */
    public static BusinessException notFound(String key, Serializable... args) {
        return new BusinessException(ErrorKind.NOT_FOUND, null, key, List.of(), args);
    }

    /** The caller may not do this to what they see. */
    public static BusinessException forbidden(String key, Serializable... args) {
        return new BusinessException(ErrorKind.FORBIDDEN, null, key, List.of(), args);
    }

    /** The caller may not change this field of what they otherwise may. */
    public static BusinessException forbiddenField(String field, String key, Serializable... args) {
        return new BusinessException(ErrorKind.FORBIDDEN, field, key, List.of(), args);
    }

    /** The present state forbids it. */
    public static BusinessException conflict(String key, Serializable... args) {
        return new BusinessException(ErrorKind.CONFLICT, null, key, List.of(), args);
    }

    /** The present state forbids this value of a field. */
    public static BusinessException conflictField(String field, String key, Serializable... args) {
        return new BusinessException(ErrorKind.CONFLICT, field, key, List.of(), args);
    }

    /** The present state forbids it, with one violation for each culprit (e.g. each product that is short). */
    public static BusinessException conflict(List<Violation> violations, String key, Serializable... args) {
        return new BusinessException(ErrorKind.CONFLICT, null, key, violations, args);
    }

    /** The row was changed by someone else meanwhile. */
    public static BusinessException stale(String key, Serializable... args) {
        return new BusinessException(ErrorKind.STALE, null, key, List.of(), args);
    }

    /** The row was changed by someone else meanwhile, with one violation for each field, saying by whom and when. */
    public static BusinessException stale(List<Violation> violations, String key, Serializable... args) {
        return new BusinessException(ErrorKind.STALE, null, key, violations, args);
    }

    public ErrorKind getKind() {
        return kind;
    }

    public String getKey() {
        return key;
    }

    public @Nullable String getField() {
        return field;
    }

    public Serializable[] getArgs() {
        return args.clone();
    }

    public List<Violation> getViolations() {
        return violations;
    }
}
