package org.zhutong.contract.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.attachment.service.AttachmentService;
import org.zhutong.contract.model.SigningSide;
import org.zhutong.contract.service.ContractService;
import org.zhutong.contract.service.ContractSigningService;
import org.zhutong.contract.service.ContractView;
import org.zhutong.contract.service.SignCommand;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** Records that both sides signed a contract. The signed copy is kept as evidence, with its checksum. */
@Named
@ViewScoped
@Retried
public class SigningPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ContractService contracts;

    @EJB
    private ContractSigningService signing;

    @Inject
    private Redirects redirects;

    @Inject
    private CallerContext caller;

    @EJB
    private AttachmentService attachments;

    private long id;
    private long maxMebibytes;
    private @Nullable ContractView view;
    private @Nullable LocalDate signedOn;
    private String ourSigner = "";
    private String theirSigner = "";
    private transient @Nullable Part file;

    public void load() {
        ContractView found = contracts.get(id);
        view = found;
        maxMebibytes = attachments.limits(DocumentType.CONTRACT, id).mebibytes();
        signedOn = caller.today();
        ourSigner = found.salespersonName();
        theirSigner = found.contactName() == null ? "" : found.contactName();
        for (ContractView.Drawn drawn : found.drawn()) {
            if (drawn.side() == SigningSide.OURS) {
                ourSigner = drawn.signer();
            } else {
                theirSigner = drawn.signer();
            }
        }
    }

    public void sign() throws IOException {
        Part chosen = file;
        boolean none = chosen == null || chosen.getSubmittedFileName() == null || chosen.getSize() == 0;
        if (none && isDrawn()) {
            signing.sign(id, getView().version(), command());
            redirects.to("/contract/contract?id=" + id, "contract.done.sign");
            return;
        }
        if (chosen == null || none) {
            throw BusinessException.invalidField("file", "contract.sign.file-missing");
        }
        Path copy = Files.createTempFile("zhutong-upload-", ".tmp");
        try (InputStream in = chosen.getInputStream()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            signing.signWithCopy(id, getView().version(), command(), chosen.getSubmittedFileName(), copy);
        } finally {
            Files.deleteIfExists(copy);
        }
        redirects.to("/contract/contract?id=" + id, "contract.done.sign");
    }

    private SignCommand command() {
        LocalDate day = signedOn;
        if (day == null) {
            throw BusinessException.invalidField("signedOn", "shared.required");
        }
        return new SignCommand(day, ourSigner, theirSigner, null, null, null);
    }

    /** Whether both signed on the screen: then no copy is needed. */
    public boolean isDrawn() {
        return getView().drawn().size() == SigningSide.values().length;
    }

    public List<SigningSide> getSides() {
        return List.of(SigningSide.values());
    }

    /** Who signs for a side, as far as is known. */
    public String signer(SigningSide side) {
        return side == SigningSide.OURS ? ourSigner : theirSigner;
    }

    public ContractView getView() {
        ContractView shown = view;
        if (shown == null) {
            throw new IllegalStateException("not loaded");
        }
        return shown;
    }

    public long getMaxMebibytes() {
        return maxMebibytes;
    }

    public long getMaxBytes() {
        return maxMebibytes * 1024 * 1024;
    }

    public boolean isPossible() {
        return getView().actions().contains("sign");
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(@Nullable LocalDate signedOn) {
        this.signedOn = signedOn;
    }

    public String getOurSigner() {
        return ourSigner;
    }

    public void setOurSigner(String ourSigner) {
        this.ourSigner = ourSigner;
    }

    public String getTheirSigner() {
        return theirSigner;
    }

    public void setTheirSigner(String theirSigner) {
        this.theirSigner = theirSigner;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
