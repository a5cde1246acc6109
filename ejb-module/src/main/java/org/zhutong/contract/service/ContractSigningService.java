package org.zhutong.contract.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.attachment.model.AttachmentPurpose;
import org.zhutong.attachment.service.EvidenceFiles;
import org.zhutong.contract.internal.ContractOrders;
import org.zhutong.contract.internal.ContractQueries;
import org.zhutong.contract.internal.ContractSupport;
import org.zhutong.contract.internal.ContractViews;
import org.zhutong.contract.internal.DrawnSignatures;
import org.zhutong.contract.internal.ObligationSchedule;
import org.zhutong.contract.internal.SignedCopies;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractState;
import org.zhutong.contract.model.Signature;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;

/**
 * The signing of contracts, and the proof of it. Signing holds all versions of the contract, so that of two at once the second
 * sees what the first did.
 */
@Stateless
public class ContractSigningService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ContractQueries queries;

    @Inject
    private ContractSupport support;

    @Inject
    private ContractOrders orders;

    @Inject
    private ContractViews views;

    @Inject
    private SignedCopies copies;

    @Inject
    private EvidenceFiles evidence;

    @Inject
    private DrawnSignatures drawn;

    @Inject
    private ObligationSchedule schedule;

    @Inject
    private CallerContext caller;

    /**
     * Records that both sides signed: it is in force, and the version before no longer. A signed copy that is one of its files
     * becomes evidence, which nobody removes.
     *
     * @throws BusinessException CONFLICT {@code contract.amends-nothing} when an amendment's contract has ended,
     *     {@code contract.over-ordered} when more than it says was ordered already; INVALID for a day to come, a file of another
     *     document, {@code contract.sign.copy-kind} for one that is neither PDF nor picture, {@code contract.sign.other-hash} when
     *     its checksum is not the one that was named
     */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public ContractView sign(long id, @Nullable Integer version, SignCommand command) {
        Contract contract = support.load(id, version);
        List<Contract> versions = queries.locked(contract);
        return inForce(contract, versions, command, copies.named(contract, command));
    }

    /**
     * As {@link #sign}, with the signed copy itself: it is kept as a file of this version, or nothing is recorded.
     *
     * @param fileName as the user knows it, {@code file} read here and not needed afterwards
     * @throws BusinessException INVALID also as {@link org.zhutong.attachment.service.AttachmentService#add}
     */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public ContractView signWithCopy(
            long id, @Nullable Integer version, SignCommand command, @Nullable String fileName, Path file) {
        Contract contract = support.load(id, version);
        // it is looked through before anything is locked
        EvidenceFiles.Candidate copy = evidence.inspect(DocumentType.CONTRACT, id, fileName, file);
        SignedCopies.check(copy.mediaType(), copy.sha256(), command);
        List<Contract> versions = queries.locked(contract);
        return inForce(
                contract, versions, command, SignedCopies.copy(evidence.keep(copy, AttachmentPurpose.SIGNED_COPY)));
    }

    /**
     * Keeps a signature drawn on the caller's screen, with person, server's time, the caller's address and the checksum of what
     * the contract says. Drawn again, the last one of a side counts; changed contents need new ones.
     *
     * @throws BusinessException CONFLICT unless the contract waits to be signed; INVALID {@code contract.draw.not-png}, {@code
     *     .too-large}, {@code .size}, {@code .blank}, {@code .blot}
     */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public ContractView draw(long id, @Nullable Integer version, DrawCommand command) {
        Contract contract = support.load(id, version);
        drawn.add(contract, command);
        return views.of(contract);
    }

    /**
     * Calculates the checksum of the signed copy anew.
     *
     * @throws BusinessException NOT_FOUND {@code contract.sign.no-copy} when none is kept here
     */
    @RolesAllowed(Permissions.CONTRACT_READ)
    public CopyCheck verify(long id) {
        Signature signature = queries.contract(id).getSignature();
        Long copy = signature == null ? null : signature.attachmentId();
        if (signature == null || copy == null) {
            throw BusinessException.notFound("contract.sign.no-copy");
        }
        return new CopyCheck(
                copy,
                signature.fileHash(),
                copies.isIntact(copy, signature.fileHash()),
                caller.act().at());
    }

    private ContractView inForce(
            Contract contract, List<Contract> versions, SignCommand command, SignedCopies.Copy copy) {
        Act act = support.act(null);
        Signature signature = new Signature(
                command.signedOn(),
                command.ourSigner(),
                command.theirSigner(),
                copy.attachmentId(),
                copy.fileName(),
                copy.fileHash());
        if (contract.getVersionNo() > 1 && contract.getStatus() == ContractState.APPROVED) {
            orders.requireCovered(contract);
            presentOf(versions, contract).supersede(act.because(contract.label()));
            // only one version is in force, at any moment
            em.flush();
        }
        contract.sign(signature, caller.today(), act);
        schedule.renew(contract, act);
        em.flush();
        return views.of(contract);
    }

    private static Contract presentOf(List<Contract> versions, Contract amendment) {
        return versions.stream()
                .filter(one -> one.getStatus() == ContractState.EFFECTIVE)
                .findFirst()
                .orElseThrow(() -> BusinessException.conflict("contract.amends-nothing", amendment.label()));
    }
}
