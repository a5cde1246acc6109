package org.zhutong.contract.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.service.ContractLifeService;
import org.zhutong.contract.service.ContractService;
import org.zhutong.contract.service.ContractView;
import org.zhutong.contract.service.SignCommand;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** Records that both sides signed a contract. Of the signed copy its checksum is kept, which proves later that it is the one. */
@Named
@ViewScoped
@Retried
public class SigningPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ContractService contracts;

    @EJB
    private ContractLifeService life;

    @Inject
    private Redirects redirects;

    @Inject
    private CallerContext caller;

    private long id;
    private @Nullable ContractView view;
    private @Nullable LocalDate signedOn;
    private String ourSigner = "";
    private String theirSigner = "";
    private transient @Nullable Part file;

    public void load() {
        ContractView found = contracts.get(id);
        view = found;
        signedOn = caller.today();
        ourSigner = found.salespersonName();
        theirSigner = found.contactName() == null ? "" : found.contactName();
    }

    public void sign() throws IOException {
        Part chosen = file;
        if (chosen == null || chosen.getSubmittedFileName() == null || chosen.getSize() == 0) {
            throw BusinessException.invalidField("file", "contract.sign.file-missing");
        }
        LocalDate day = signedOn;
        if (day == null) {
            throw BusinessException.invalidField("signedOn", "shared.required");
        }
        life.sign(
                id,
                getView().version(),
                new SignCommand(day, ourSigner, theirSigner, chosen.getSubmittedFileName(), hash(chosen)));
        redirects.to("/contract/contract?id=" + id, "contract.done.sign");
    }

    private static String hash(Part part) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(part.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public ContractView getView() {
        ContractView shown = view;
        if (shown == null) {
            throw new IllegalStateException("not loaded");
        }
        return shown;
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
