package org.zhutong.dataimport.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.Serializable;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.Refusals;

/**
 * Runs dry runs and commits for a page or program that does not wait for the end: {@link ImportRunService#progress} tells how it
 * goes and how it failed.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportBackground {
    private static final Logger LOG = Logger.getLogger(ImportBackground.class);

    /** 200,000 rows take minutes on a small machine. */
    private static final int TIMEOUT_SECONDS = 1_800;

    @Inject
    private ImportRunService runs;

    @Inject
    private CallerContext caller;

    @Resource
    private UserTransaction transaction;

    /** Who started it, as the request said; the name and permissions travel with the call by themselves. */
    public record Starter(
            @Nullable String branch,
            String displayName,
            @Nullable String address,
            String requestId,
            Locale locale) implements Serializable {
        public static Starter of(CallerContext caller) {
            return new Starter(
                    caller.branchCode(), caller.displayName(), caller.address(), caller.requestId(), caller.locale());
        }
    }

    /**
     * Starts a dry run and returns at once.
     *
     * @param version as {@link ImportRunService#announce} said
     */
    @Asynchronous
    @RolesAllowed(Permissions.IMPORT_RUN)
    public void check(long id, int version, Starter starter) {
        run(starter, () -> runs.check(id, version));
    }

    /** As {@link #check}, for the commit. */
    @Asynchronous
    @RolesAllowed(Permissions.IMPORT_RUN)
    public void commit(long id, int version, Starter starter) {
        run(starter, () -> runs.commit(id, version));
    }

    private void run(Starter starter, Runnable work) {
        caller.arrive(
                starter.branch(), starter.displayName(), starter.address(), starter.requestId(), starter.locale());
        try {
            transaction.setTransactionTimeout(TIMEOUT_SECONDS);
            transaction.begin();
            try {
                work.run();
                transaction.commit();
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
            }
        } catch (jakarta.transaction.RollbackException
                | jakarta.transaction.HeuristicMixedException
                | jakarta.transaction.HeuristicRollbackException
                | NotSupportedException
                | SystemException e) {
            LOG.errorf(e, "an import could not be ended, request %s", starter.requestId());
        } catch (RuntimeException e) {
            // the page reads the reason from the progress
            if (Refusals.in(e).isPresent()) {
                LOG.debugf(e, "an import was refused, request %s", starter.requestId());
            } else {
                LOG.errorf(e, "an import failed, request %s", starter.requestId());
            }
        }
    }
}
