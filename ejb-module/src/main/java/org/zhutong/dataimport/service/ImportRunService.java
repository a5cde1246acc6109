package org.zhutong.dataimport.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;
import org.zhutong.dataimport.internal.ImportProgress;
import org.zhutong.dataimport.internal.ImportRunner;
import org.zhutong.dataimport.model.DataImport;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Messages;
import org.zhutong.shared.service.Refusals;
import org.zhutong.shared.service.StaleVersions;

/**
 * The dry run and the commit of an import. Both go through all rows in one transaction; only the commit writes products and
 * prices. Rows with an error are left out, the others land; writing the same file again changes nothing.
 */
@Stateless
public class ImportRunService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ImportRunner runner;

    @Inject
    private ImportProgress progress;

    @Inject
    private CallerContext caller;

    /**
     * Tries every row without writing products or prices; the report tells what each would come to.
     *
     * @param version as read; null where the caller does not care
     * @throws BusinessException CONFLICT when it is not said yet which column is what, or it is committed; STALE
     */
    @RolesAllowed(Permissions.IMPORT_RUN)
    public CountsView check(long id, @Nullable Integer version) {
        DataImport dataImport = locked(id, version);
        dataImport.requireMapping();
        dataImport.requireOpen();
        ImportRunner.Result result = run(id, dataImport, false);
        locked(id, null).checked(result.counts(), caller.act());
        em.flush();
        return CountsView.of(result.counts());
    }

    /**
     * Writes what can land, all in one go.
     *
     * @param version as read; null where the caller does not care
     * @throws BusinessException CONFLICT without a dry run before, or when it is committed already; STALE; FORBIDDEN
     */
    @RolesAllowed(Permissions.IMPORT_RUN)
    public CountsView commit(long id, @Nullable Integer version) {
        DataImport dataImport = locked(id, version);
        dataImport.requireCommittable();
        ImportRunner.Result result = run(id, dataImport, true);
        locked(id, null).committed(result.counts(), result.priceListId(), caller.act());
        em.flush();
        return CountsView.of(result.counts());
    }

    /**
     * Says that a run is about to begin in the background: from now on {@link #progress} calls it running.
     *
     * @param write true for the commit
     * @return the version it is about
     * @throws BusinessException as {@link #check} and {@link #commit}
     */
    @RolesAllowed(Permissions.IMPORT_RUN)
    public int announce(long id, @Nullable Integer version, boolean write) {
        DataImport dataImport = present(em.find(DataImport.class, id), version);
        if (write) {
            dataImport.requireCommittable();
        } else {
            dataImport.requireMapping();
            dataImport.requireOpen();
        }
        progress.report(id, dataImport.getVersion(), ImportProgress.Phase.RUNNING, 0, null);
        return dataImport.getVersion();
    }

    /** How far the dry run or commit is that runs now, or why the last one failed. */
    @RolesAllowed(Permissions.IMPORT_RUN)
    public ProgressView progress(long id) {
        DataImport dataImport = present(em.find(DataImport.class, id), null);
        return progress.of(id)
                .map(state -> new ProgressView(
                        state.isRunning(dataImport.getVersion(), progress.now()),
                        state.rowsDone(),
                        dataImport.getRowCount(),
                        state.version() == dataImport.getVersion() ? state.failure() : null))
                .orElseGet(() -> new ProgressView(false, 0, dataImport.getRowCount(), null));
    }

    private ImportRunner.Result run(long id, DataImport dataImport, boolean write) {
        int version = dataImport.getVersion();
        progress.report(id, version, ImportProgress.Phase.RUNNING, 0, null);
        try {
            return runner.run(dataImport, write);
        } catch (RuntimeException e) {
            String reason = Refusals.in(e)
                    .map(refusal -> Messages.text(caller.locale(), refusal))
                    .orElseGet(() -> Messages.text(caller.locale(), "shared.unexpected", caller.requestId()));
            progress.report(id, version, ImportProgress.Phase.FAILED, 0, reason);
            throw e;
        }
    }

    /** One at a time: a second run of the same import waits here for the first. */
    private DataImport locked(long id, @Nullable Integer version) {
        return present(em.find(DataImport.class, id, LockModeType.PESSIMISTIC_WRITE), version);
    }

    private DataImport present(@Nullable DataImport dataImport, @Nullable Integer version) {
        if (dataImport == null) {
            throw BusinessException.notFound("shared.not-found");
        }
        if (version != null) {
            StaleVersions.check(em, dataImport, version);
        }
        return dataImport;
    }
}
