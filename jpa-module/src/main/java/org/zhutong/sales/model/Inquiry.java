package org.zhutong.sales.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.SearchText;
import org.zhutong.shared.model.StatusChange;
import org.zhutong.shared.model.Text;

/**
 * A customer asks what things cost (询价): the text as it came, and its lines as they were understood.
 *
 * <p>Life: {@code OPEN → QUOTED → CLOSED | LOST}. It is QUOTED by its first quotation, further ones may follow; CLOSED when the
 * customer accepts one; LOST, from OPEN too, when the customer declines or a person says why nothing comes of it. A lost one is
 * CLOSED all the same when the customer accepts a revised quotation. The text as received never changes.
 */
@Entity
@Cacheable(false)
@OptimisticLocking(cascade = true)
@Table(name = "INQUIRY")
@SequenceGenerator(name = "INQUIRY_SEQ", sequenceName = "INQUIRY_SEQ", allocationSize = 50)
public class Inquiry implements AggregateRoot {
    public static final int MAX_LINES = 2_000;
    public static final int MAX_TEXT = 200_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "INQUIRY_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "DOCUMENT_NUMBER", nullable = false, length = 40)
    private String number;

    @Column(name = "CUSTOMER_ID", nullable = false)
    private Long customerId;

    @Column(name = "BRANCH_ID", nullable = false)
    private Long branchId;

    @Column(name = "OPPORTUNITY_ID")
    private @Nullable Long opportunityId;

    @Column(name = "PROJECT_NAME", length = 200)
    private @Nullable String projectName;

    @Column(name = "CONTACT_NAME", length = 100)
    private @Nullable String contactName;

    /** User name of whoever answers it. */
    @Column(name = "OWNER", nullable = false, length = 100)
    private String owner;

    @Enumerated(EnumType.STRING)
    @Column(name = "INQUIRY_SOURCE", nullable = false, length = 10)
    private InquirySource source;

    @Column(name = "RECEIVED_ON", nullable = false)
    private LocalDate receivedOn;

    @Lob
    @Column(name = "ORIGINAL_TEXT", nullable = false)
    private String originalText;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", nullable = false, length = 10)
    private InquiryState status;

    @Column(name = "SEARCH_TEXT", nullable = false, length = SearchText.LENGTH)
    private String searchText;

    @OneToMany(mappedBy = "inquiry", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo")
    private List<InquiryLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "INQUIRY_STATUS_CHANGE", joinColumns = @JoinColumn(name = "DOCUMENT_ID"))
    @OrderColumn(name = "POSITION")
    private List<StatusChange> history = new ArrayList<>();

    /** Numbers of the quotations made of it. */
    @ElementCollection
    @CollectionTable(name = "INQUIRY_QUOTATION", joinColumns = @JoinColumn(name = "INQUIRY_ID"))
    @OrderColumn(name = "POSITION")
    @Column(name = "QUOTATION_NUMBER", nullable = false, length = 40)
    private List<String> quotationNumbers = new ArrayList<>();

    protected Inquiry() {}

    /**
     * What has come.
     *
     * @param branchId the customer's
     * @param read the lines that were found in the text
     * @throws BusinessException INVALID without lines, or with more than {@value #MAX_LINES}
     */
    public Inquiry(
            String number,
            Long customerId,
            Long branchId,
            InquirySource source,
            String originalText,
            List<InquiryText> read,
            LocalDate receivedOn,
            InquiryTerms terms,
            Act act) {
        if (read.isEmpty()) {
            throw BusinessException.invalidField("text", "sales.inquiry.nothing-read");
        }
        if (read.size() > MAX_LINES) {
            throw BusinessException.invalidField("text", "sales.inquiry.too-many-lines", MAX_LINES, read.size());
        }
        this.number = number;
        this.customerId = customerId;
        this.branchId = branchId;
        this.source = source;
        this.originalText = Text.required("text", originalText, MAX_TEXT);
        this.receivedOn = receivedOn;
        this.status = InquiryState.OPEN;
        this.history.add(StatusChange.initial(status, act));
        for (InquiryText text : read) {
            lines.add(new InquiryLine(this, lines.size() + 1, text));
        }
        describe(terms);
    }

    /** For whom and what it is, while it is under way. */
    public void change(InquiryTerms terms) {
        requireUnderWay();
        describe(terms);
    }

    private void describe(InquiryTerms terms) {
        this.projectName = Text.optionalLine("projectName", terms.projectName(), 200);
        this.contactName = Text.optionalLine("contactName", terms.contactName(), 100);
        this.opportunityId = terms.opportunityId();
        this.owner = Text.requiredLine("owner", terms.owner(), 100);
        this.searchText = SearchText.of(number, projectName, contactName, owner);
    }

    /** Puts products to lines that have none. @param found by number of line */
    public void match(Map<Integer, InquiryFinding> found) {
        requireUnderWay();
        for (InquiryLine line : lines) {
            InquiryFinding finding = found.get(line.getLineNo());
            if (finding != null && line.getProductId() == null) {
                line.match(finding);
            }
        }
    }

    /** What a person makes of a line. @throws BusinessException NOT_FOUND when there is no such line */
    public void correct(
            int lineNo,
            @Nullable Long productId,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable String remark) {
        requireUnderWay();
        line(lineNo).correct(productId, quantity, unit, remark);
    }

    /** A quotation was made of it. */
    public void quoted(String quotationNumber, Act act) {
        requireUnderWay();
        quotationNumbers.add(quotationNumber);
        if (status == InquiryState.OPEN) {
            move(InquiryState.QUOTED, act);
        }
    }

    /** The customer accepted a quotation of it, may be a revised one after all. A closed one stays as it is. */
    public void accepted(Act act) {
        if (status == InquiryState.QUOTED || (status == InquiryState.LOST && !quotationNumbers.isEmpty())) {
            move(InquiryState.CLOSED, act);
        }
    }

    /** Nothing comes of it. @throws BusinessException INVALID without a reason; CONFLICT when it is over */
    public void lose(Act act) {
        if (act.reason() == null) {
            throw BusinessException.invalidField("reason", "shared.required");
        }
        move(InquiryState.LOST, act);
    }

    /** The customer declined the only quotation of it; while others stand, so does it. */
    public void declined(Act act) {
        if (status == InquiryState.QUOTED && quotationNumbers.size() == 1) {
            move(InquiryState.LOST, act);
        }
    }

    private void requireUnderWay() {
        if (!status.isUnderWay()) {
            throw BusinessException.conflict("sales.inquiry.over", number, "@" + status.messageKey());
        }
    }

    private void move(InquiryState next, Act act) {
        history.add(StatusChange.move(status, next, number, act));
        status = next;
    }

    /** @throws BusinessException NOT_FOUND */
    public InquiryLine line(int lineNo) {
        return lines.stream()
                .filter(line -> line.getLineNo() == lineNo)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("shared.not-found"));
    }

    /** In the order received. */
    public List<InquiryLine> lines() {
        List<InquiryLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingInt(InquiryLine::getLineNo));
        return sorted;
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
        return number;
    }

    public String getNumber() {
        return number;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public Long getBranchId() {
        return branchId;
    }

    public @Nullable Long getOpportunityId() {
        return opportunityId;
    }

    public @Nullable String getProjectName() {
        return projectName;
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public String getOwner() {
        return owner;
    }

    public InquirySource getSource() {
        return source;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public String getOriginalText() {
        return originalText;
    }

    public InquiryState getStatus() {
        return status;
    }

    public List<StatusChange> getHistory() {
        return List.copyOf(history);
    }

    public List<String> getQuotationNumbers() {
        return List.copyOf(quotationNumbers);
    }
}
