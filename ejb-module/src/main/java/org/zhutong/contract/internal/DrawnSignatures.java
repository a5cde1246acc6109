package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.zhutong.attachment.model.AttachmentPurpose;
import org.zhutong.attachment.service.EvidenceFiles;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.DrawnSignature;
import org.zhutong.contract.model.SignatureMethod;
import org.zhutong.contract.model.SigningSide;
import org.zhutong.contract.service.DrawCommand;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.DocumentType;

/** Signatures drawn on a screen: kept as pictures of their contract. */
@ApplicationScoped
public class DrawnSignatures {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private EvidenceFiles evidence;

    @Inject
    private ContractQueries queries;

    @Inject
    private CallerContext caller;

    /** Those under what the contract says now, the last one of each side. */
    public Map<SigningSide, DrawnSignature> of(Contract contract) {
        Map<SigningSide, DrawnSignature> drawn = new EnumMap<>(SigningSide.class);
        String content = contract.getContentHash();
        if (content != null) {
            em.createQuery(
                            "SELECT d FROM DrawnSignature d WHERE d.contractId = :contract AND d.contentHash = :content"
                                    + " ORDER BY d.id",
                            DrawnSignature.class)
                    .setParameter("contract", Objects.requireNonNull(contract.getId()))
                    .setParameter("content", content)
                    .getResultList()
                    .forEach(one -> drawn.put(one.getSide(), one));
        }
        return drawn;
    }

    /** With their pictures, to be printed. */
    public List<ContractPdf.Drawn> printed(Contract contract) {
        return of(contract).values().stream()
                .map(one -> new ContractPdf.Drawn(
                        one.getSide(), one.getSigner(), one.getDrawnAt(), evidence.bytes(one.getAttachmentId())))
                .toList();
    }

    /** Keeps one. @throws BusinessException INVALID for what is no signature; CONFLICT unless the contract waits to be signed */
    public void add(Contract contract, DrawCommand command) {
        byte[] png = SignatureImage.decode(command.image());
        long id = Objects.requireNonNull(contract.getId());
        try {
            Path file = Files.createTempFile("zhutong-signature-", ".png");
            try {
                Files.write(file, png);
                String name = "signature-" + command.side().name().toLowerCase(Locale.ROOT) + ".png";
                EvidenceFiles.Candidate picture = evidence.inspect(DocumentType.CONTRACT, id, name, file);
                queries.locked(contract);
                contract.requireSignable();
                EvidenceFiles.Kept kept = evidence.keep(picture, AttachmentPurpose.SIGNATURE);
                SignatureMethod method = Objects.requireNonNullElse(command.method(), SignatureMethod.DRAWN);
                em.persist(new DrawnSignature(
                        contract, command.side(), command.signer(), method, kept.id(), caller.act(), caller.address()));
                em.flush();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the signature could not be put aside", e);
        }
    }
}
