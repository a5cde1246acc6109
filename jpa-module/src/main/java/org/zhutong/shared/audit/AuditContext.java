package org.zhutong.shared.audit;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in the present transaction, how they came in, and what they are doing.
 *
 * @param actor user name, or {@code system:<job>} for a timer
 * @param roles job roles and permissions the actor had, comma separated
 * @param address remote address; null for a timer
 * @param requestId correlates the entry with the logs
 * @param useCase service and method, e.g. {@code QuotationService.submit}
 * @param at when, by the application's clock
 */
public record AuditContext(
        String actor, String roles, @Nullable String address, String requestId, String useCase, Instant at) {

    public AuditContext {
        // on Oracle '' is NULL, and the column must say that there were none
        roles = roles.isEmpty() ? "-" : roles;
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    private static final String KEY = AuditContext.class.getName();
    private static final String REASON_KEY = KEY + ".reason";

    private static final class Registry {
        static final TransactionSynchronizationRegistry INSTANCE = lookup();

        @SuppressWarnings("BanJNDI") // a constant name: no input reaches the look-up
        private static TransactionSynchronizationRegistry lookup() {
            try {
                return InitialContext.doLookup("java:jboss/TransactionSynchronizationRegistry");
            } catch (NamingException e) {
                throw new IllegalStateException("no transaction synchronization registry: not in the server", e);
            }
        }
    }

    /** The context of the running transaction; null when there is none. */
    public static @Nullable AuditContext current() {
        return (AuditContext) Registry.INSTANCE.getResource(KEY);
    }

    /** Binds this context to the running transaction. The outermost use case wins. */
    public void bind() {
        if (current() == null) {
            Registry.INSTANCE.putResource(KEY, this);
        }
    }

    /** The reason a user gave for what the transaction does; kept in each of its entries. */
    public static void reason(@Nullable String reason) {
        if (reason != null) {
            Registry.INSTANCE.putResource(REASON_KEY, reason);
        }
    }

    static @Nullable String currentReason() {
        return (String) Registry.INSTANCE.getResource(REASON_KEY);
    }
}
