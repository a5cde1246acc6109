package org.zhutong.shared.service;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhutong.shared.model.BusinessException;

/**
 * Finds the refusal inside whatever a service call threw: a rule that said no, a missing permission, a stale version, or a
 * database constraint that caught what a rule could not (a race for a unique code). What is left is a fault of ours.
 */
public final class Refusals {
    private static final Pattern CONSTRAINT =
            Pattern.compile("\\b(UQ|FK|CK|PK)_([A-Z0-9_]+)", Pattern.CASE_INSENSITIVE);

    private Refusals() {}

    public static Optional<BusinessException> in(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof BusinessException refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof EJBAccessException) {
                return Optional.of(BusinessException.forbidden("shared.forbidden"));
            }
            if (cause instanceof OptimisticLockException
                    || cause instanceof org.eclipse.persistence.exceptions.OptimisticLockException) {
                return Optional.of(BusinessException.stale("shared.stale-unknown"));
            }
            if (cause instanceof SQLException sql) {
                Optional<BusinessException> refusal = ofDatabase(sql);
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<BusinessException> ofDatabase(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (LostRace.in(e)) {
            return Optional.of(BusinessException.conflict("shared.busy"));
        }
        if (state.startsWith("23")) {
            return Optional.of(ofConstraint(String.valueOf(e.getMessage())));
        }
        if (state.startsWith("22")) {
            return Optional.of(BusinessException.invalid("shared.number-too-large"));
        }
        return Optional.empty();
    }

    private static BusinessException ofConstraint(String message) {
        Matcher matcher = CONSTRAINT.matcher(message);
        if (!matcher.find()) {
            return BusinessException.conflict("shared.constraint", "");
        }
        String name = matcher.group().toUpperCase(Locale.ROOT);
        return switch (name.substring(0, 2)) {
            case "UQ", "PK" -> BusinessException.conflict("shared.duplicate", readable(name));
            case "FK" -> BusinessException.conflict("shared.in-use", readable(name));
            default -> BusinessException.conflict("shared.constraint", name);
        };
    }

    private static String readable(String constraint) {
        return constraint.substring(3).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether the persistence layer failed on its connection rather than on the data: it was lost, or there was none to be had. */
    public static boolean isUnavailable(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof ResourceException
                    || cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().startsWith("08")) {
                return true;
            }
            if (cause instanceof PersistenceException && cause.getCause() == null) {
                return false;
            }
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return false;
    }
}
