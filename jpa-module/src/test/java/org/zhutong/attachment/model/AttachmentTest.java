package org.zhutong.attachment.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;

class AttachmentTest {
    private static final Act ACT = Act.of("wang", Instant.parse("2026-11-22T00:00:00Z"));

    private static Attachment attachment(ScanState scan) {
        return new Attachment(DocumentType.CONTRACT, 7L, "合同.pdf", FileKind.PDF, 10, "0a".repeat(32), scan, ACT);
    }

    private static void refused(String rule, Executable attempt) {
        assertEquals(rule, assertThrows(BusinessException.class, attempt).getKey());
    }

    @Test
    void onlyWhatIsSafeIsGivenOut() {
        attachment(ScanState.NOT_ASKED).requireGivenOut();
        attachment(ScanState.CLEAN).requireGivenOut();
        refused("attachment.infected", () -> attachment(ScanState.INFECTED));
        Attachment waiting = attachment(ScanState.WAITING);
        refused("attachment.not-scanned", waiting::requireGivenOut);
        waiting.scanned(ScanState.INFECTED);
        refused("attachment.infected", waiting::requireGivenOut);
        // what a scanner found stays
        waiting.scanned(ScanState.CLEAN);
        assertEquals(ScanState.INFECTED, waiting.getScan());
    }

    @Test
    void removingMarksOnceAndOnlyWhatIsRemovedIsThrownAway() {
        Attachment one = attachment(ScanState.CLEAN);
        refused("attachment.not-removed", () -> one.purge(ACT.at()));
        one.remove(ACT.because("传错了"));
        assertTrue(one.isRemoved());
        one.requireGivenOut();
        refused("attachment.already-removed", () -> one.remove(ACT));
        one.purge(ACT.at());
        refused("attachment.purged", one::requireGivenOut);
    }

    @Test
    void evidenceIsNeverRemoved() {
        Attachment copy = attachment(ScanState.WAITING);
        copy.keepAs(AttachmentPurpose.SIGNED_COPY);
        copy.keepAs(AttachmentPurpose.SIGNED_COPY);
        refused("attachment.kept", () -> copy.remove(ACT));
        refused("attachment.kept", () -> copy.keepAs(AttachmentPurpose.SIGNATURE));
        Attachment removed = attachment(ScanState.CLEAN);
        removed.remove(ACT);
        refused("attachment.already-removed", () -> removed.keepAs(AttachmentPurpose.SIGNED_COPY));
        Attachment infected = attachment(ScanState.WAITING);
        infected.scanned(ScanState.INFECTED);
        refused("attachment.infected", () -> infected.keepAs(AttachmentPurpose.SIGNED_COPY));
    }

    @Test
    void ofSeveralScannersTheWorstCounts() {
        assertEquals(ScanState.WAITING, ScanState.CLEAN.worse(ScanState.WAITING));
        assertEquals(ScanState.INFECTED, ScanState.INFECTED.worse(ScanState.NOT_ASKED));
        assertFalse(ScanState.WAITING.isSafe());
        assertTrue(attachment(ScanState.CLEAN).isOf(DocumentType.CONTRACT, 7));
        assertFalse(attachment(ScanState.CLEAN).isOf(DocumentType.QUOTATION, 7));
    }
}
