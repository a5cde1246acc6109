package org.zhutong.contract.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.Text;

/**
 * A signature drawn on the screen of somebody of ours: of one side, under exactly one content of a contract. It never changes; of
 * several of a side the last one counts.
 */
@Entity
@Cacheable(false)
@Table(name = "CONTRACT_DRAWN")
@SequenceGenerator(name = "CONTRACT_DRAWN_SEQ", sequenceName = "CONTRACT_DRAWN_SEQ", allocationSize = 50)
public class DrawnSignature implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CONTRACT_DRAWN_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "CONTRACT_ID", nullable = false)
    private Long contractId;

    @Enumerated(EnumType.STRING)
    @Column(name = "SIDE", nullable = false, length = 20)
    private SigningSide side;

    @Column(name = "SIGNER", nullable = false, length = 100)
    private String signer;

    @Enumerated(EnumType.STRING)
    @Column(name = "METHOD", nullable = false, length = 20)
    private SignatureMethod method;

    /** The picture. */
    @Column(name = "ATTACHMENT_ID", nullable = false)
    private Long attachmentId;

    /** SHA-256 of what the contract said. */
    @Column(name = "CONTENT_HASH", nullable = false, length = 64)
    private String contentHash;

    @Column(name = "DRAWN_BY", nullable = false, length = 100)
    private String drawnBy;

    @Column(name = "DRAWN_AT", nullable = false)
    private Instant drawnAt;

    @Column(name = "ADDRESS", length = 100)
    private @Nullable String address;

    protected DrawnSignature() {}

    /**
     * @param contract waits to be signed
     * @param signer whose it is
     * @param act who held the screen, and when by the server's clock; {@code address} from where
     */
    public DrawnSignature(
            Contract contract,
            SigningSide side,
            String signer,
            SignatureMethod method,
            Long attachmentId,
            Act act,
            @Nullable String address) {
        contract.requireSignable();
        this.contractId = Objects.requireNonNull(contract.getId());
        this.contentHash = Objects.requireNonNull(contract.getContentHash());
        this.side = side;
        this.signer = Text.requiredLine("signer", signer, 100);
        this.method = method;
        this.attachmentId = attachmentId;
        this.drawnBy = act.by();
        this.drawnAt = act.at();
        this.address = address;
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public String label() {
        return signer;
    }

    public SigningSide getSide() {
        return side;
    }

    public String getSigner() {
        return signer;
    }

    public SignatureMethod getMethod() {
        return method;
    }

    public Long getAttachmentId() {
        return attachmentId;
    }

    public String getContentHash() {
        return contentHash;
    }

    public String getDrawnBy() {
        return drawnBy;
    }

    public Instant getDrawnAt() {
        return drawnAt;
    }

    public @Nullable String getAddress() {
        return address;
    }
}
