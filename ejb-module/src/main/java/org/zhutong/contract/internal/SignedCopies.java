package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.attachment.model.Attachment;
import org.zhutong.attachment.model.AttachmentPurpose;
import org.zhutong.attachment.service.EvidenceFiles;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.DrawnSignature;
import org.zhutong.contract.model.SigningSide;
import org.zhutong.contract.service.SignCommand;
import org.zhutong.sales.service.PdfFile;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.Messages;

/** The copies of contracts that both sides signed: kept as files of the contract, or elsewhere. */
@ApplicationScoped
public class SignedCopies {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private EvidenceFiles evidence;

    @Inject
    private DrawnSignatures drawn;

    @Inject
    private ContractPrints prints;

    /** A signed copy. @param attachmentId null when it is kept elsewhere */
    public record Copy(
            @Nullable Long attachmentId, @Nullable String fileName, String fileHash) {}

    /** The one a command names: a file attached before, which is evidence from now on, or one kept elsewhere. */
    public Copy named(Contract contract, SignCommand command) {
        long contractId = Objects.requireNonNull(contract.getId());
        Long attachmentId = command.attachmentId();
        String hash = command.fileHash();
        if (attachmentId != null) {
            EvidenceFiles.Kept kept =
                    evidence.keep(DocumentType.CONTRACT, contractId, attachmentId, AttachmentPurpose.SIGNED_COPY);
            check(kept.mediaType(), kept.sha256(), command);
            return copy(kept);
        }
        if (hash == null) {
            Map<SigningSide, DrawnSignature> signatures = drawn.of(contract);
            if (signatures.size() == SigningSide.values().length) {
                return printed(contract, signatures, command);
            }
            throw BusinessException.invalidField("fileHash", "contract.sign.file-missing");
        }
        return new Copy(null, command.fileName(), hash);
    }

    /** Where both signed on the screen the copy is the print with their signatures, in the language of the clauses. */
    private Copy printed(Contract contract, Map<SigningSide, DrawnSignature> signatures, SignCommand command) {
        requireSigner("ourSigner", command.ourSigner(), signatures.get(SigningSide.OURS));
        requireSigner("theirSigner", command.theirSigner(), signatures.get(SigningSide.CUSTOMER));
        contract.requireSignable();
        PdfFile pdf = prints.pdf(contract, Messages.DEFAULT);
        try {
            Path file = Files.createTempFile("zhutong-signed-", ".pdf");
            try {
                Files.write(file, pdf.content());
                EvidenceFiles.Candidate print = evidence.inspect(
                        DocumentType.CONTRACT, Objects.requireNonNull(contract.getId()), pdf.name(), file);
                return copy(evidence.keep(print, AttachmentPurpose.SIGNED_COPY));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the print could not be put aside", e);
        }
    }

    private static void requireSigner(String field, String named, @Nullable DrawnSignature signature) {
        if (signature != null && !signature.getSigner().equals(named.strip())) {
            throw BusinessException.invalidField(field, "contract.draw.other-signer", signature.getSigner());
        }
    }

    public static Copy copy(EvidenceFiles.Kept kept) {
        return new Copy(kept.id(), kept.fileName(), kept.sha256());
    }

    /** A signed copy is paper put into a file, and no other than the one that is meant. */
    public static void check(String mediaType, String sha256, SignCommand command) {
        if (!mediaType.equals("application/pdf") && !mediaType.startsWith("image/")) {
            throw BusinessException.invalidField("file", "contract.sign.copy-kind");
        }
        String wanted = command.fileHash();
        if (wanted != null && !wanted.toLowerCase(Locale.ROOT).equals(sha256)) {
            throw BusinessException.invalidField("fileHash", "contract.sign.other-hash", sha256);
        }
    }

    /** Whether what is kept has the checksum that was recorded. */
    public boolean isIntact(long attachmentId, String recorded) {
        Attachment copy = em.find(Attachment.class, attachmentId);
        return copy.getSha256().equals(recorded) && evidence.isIntact(attachmentId);
    }
}
