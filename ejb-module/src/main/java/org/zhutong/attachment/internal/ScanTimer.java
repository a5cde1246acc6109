package org.zhutong.attachment.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.zhutong.attachment.model.ScanState;
import org.zhutong.organisation.service.CallerContext;

/** Asks the scanners again about the files they could not judge; no transaction is open meanwhile. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScanTimer {
    private static final Logger LOG = Logger.getLogger(ScanTimer.class);
    private static final int AT_ONCE = 20;

    @Inject
    private AttachmentStep step;

    @Inject
    private Scanners scanners;

    @Inject
    private CallerContext caller;

    @Schedule(hour = "*", minute = "*", persistent = false, info = "attachment-scan")
    public void run() {
        caller.actAsSystem("attachment-scan");
        step.waiting(AT_ONCE).forEach(this::scan);
    }

    /** What is wrong with one file must not keep the others waiting. */
    private void scan(Long id) {
        try {
            Path copy = step.copy(id);
            try {
                ScanState found = scanners.scan(copy);
                if (found != ScanState.WAITING) {
                    step.scanned(id, found);
                }
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "attachment %d could not be scanned", id);
        }
    }

    @Schedule(hour = "3", minute = "40", persistent = false, info = "attachment-purge")
    public void purge() {
        caller.actAsSystem("attachment-purge");
        step.expired().forEach(step::purge);
    }
}
