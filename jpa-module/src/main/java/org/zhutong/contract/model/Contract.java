package org.zhutong.contract.model;

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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.sales.model.ContentHash;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.StatusChange;
import org.zhutong.shared.model.Text;

/**
 * What we and a customer promise each other (合同): one version of it. Versions share the number; a later one (补充协议)
 * supersedes the earlier when it is signed.
 *
 * <p>Life: {@code DRAFT → IN_APPROVAL → APPROVED → EFFECTIVE → COMPLETED | TERMINATED}. Only a DRAFT changes; one taken back
 * from approval, asked for or given, is a DRAFT again, and what was approved counts no more. {@link #amend} leaves the
 * version in force as it is and makes version n+1.
 */
@Entity
@Cacheable(false)
@OptimisticLocking(cascade = true)
@Table(name = "CONTRACT")
@SequenceGenerator(name = "CONTRACT_SEQ", sequenceName = "CONTRACT_SEQ", allocationSize = 50)
public class Contract extends ContractHead {
    /** Most lines a contract may have. */
    public static final int MAX_LINES = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CONTRACT_SEQ")
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", nullable = false, length = 20)
    private ContractState status;

    /** The number while this is the version in force, else null; unique. */
    @Column(name = "EFFECTIVE_KEY", length = 30)
    private @Nullable String effectiveKey;

    /** The largest number of an item in this version and those before. */
    @Column(name = "LAST_ITEM", nullable = false)
    private int lastItem;

    /** Content at the last submission; null before it. */
    @Column(name = "CONTENT_HASH", length = 64)
    private @Nullable String contentHash;

    @Column(name = "SIGNED_ON")
    private @Nullable LocalDate signedOn;

    @Column(name = "OUR_SIGNER", length = 100)
    private @Nullable String ourSigner;

    @Column(name = "THEIR_SIGNER", length = 100)
    private @Nullable String theirSigner;

    @Column(name = "SIGNED_FILE", length = 255)
    private @Nullable String signedFile;

    @Column(name = "SIGNED_HASH", length = 64)
    private @Nullable String signedHash;

    /** The signed copy where it is kept here. */
    @Column(name = "SIGNED_ATTACHMENT")
    private @Nullable Long signedAttachment;

    @OneToMany(mappedBy = "contract", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo")
    private List<ContractLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "contract", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<ContractClause> clauses = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "CONTRACT_PAYMENT", joinColumns = @JoinColumn(name = "CONTRACT_ID"))
    @OrderColumn(name = "POSITION")
    private List<PaymentTerm> payments = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "CONTRACT_VALUE", joinColumns = @JoinColumn(name = "CONTRACT_ID"))
    @OrderColumn(name = "POSITION")
    private List<ContractValue> values = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "CONTRACT_STATUS_CHANGE", joinColumns = @JoinColumn(name = "DOCUMENT_ID"))
    @OrderColumn(name = "POSITION")
    private List<StatusChange> history = new ArrayList<>();

    protected Contract() {}

    /** A new contract, version 1, without lines, clauses and payments yet. */
    public Contract(
            String number,
            ContractKind kind,
            Long customerId,
            Long branchId,
            @Nullable Long quotationId,
            String currency,
            ContractTerms terms,
            Act act) {
        this(number, 1, kind, customerId, branchId, quotationId, currency, terms, act);
    }

    private Contract(
            String number,
            int versionNo,
            ContractKind kind,
            Long customerId,
            Long branchId,
            @Nullable Long quotationId,
            String currency,
            ContractTerms terms,
            Act act) {
        super(number, versionNo, kind, customerId, branchId, quotationId, currency, terms);
        this.status = ContractState.DRAFT;
        this.history.add(StatusChange.initial(status, act));
    }

    /** Says something else, while it is a draft. What is null stays as it is. */
    public void change(ContractContent content) {
        require(ContractState.DRAFT, "change");
        say(content.terms());
        List<ContractLineSpec> newLines = content.lines();
        if (newLines != null) {
            arrange(newLines);
        }
        List<ClauseSpec> newClauses = content.clauses();
        if (newClauses != null) {
            word(newClauses);
        }
        List<ContractValue> newValues = content.values();
        if (newValues != null && !newValues.equals(values)) {
            values.clear();
            values.addAll(newValues);
        }
        List<PaymentTerm> wanted = content.payments();
        List<PaymentTerm> schedule = PaymentTerm.schedule(wanted == null ? payments : wanted, getGross());
        if (!schedule.equals(payments)) {
            payments.clear();
            payments.addAll(schedule);
        }
    }

    private void arrange(List<ContractLineSpec> specs) {
        if (specs.size() > MAX_LINES) {
            throw BusinessException.invalidField("lines", "sales.too-many-lines", MAX_LINES);
        }
        Map<Integer, ContractLine> known = new HashMap<>();
        lines.forEach(line -> known.put(line.getItem(), line));
        List<ContractLine> kept = new ArrayList<>();
        for (ContractLineSpec spec : specs) {
            Integer item = spec.item();
            int lineNo = kept.size() + 1;
            ContractLine line =
                    item == null ? new ContractLine(this, ++lastItem, lineNo, spec, getCurrency()) : known.remove(item);
            if (line == null) {
                throw BusinessException.invalidField(
                        "lines[" + (lineNo - 1) + "].item", "contract.item-unknown", String.valueOf(item));
            }
            line.fill(lineNo, spec, getCurrency());
            kept.add(line);
        }
        replace(lines, kept);
        sum();
    }

    private void word(List<ClauseSpec> specs) {
        Map<Long, ContractClause> known = new HashMap<>();
        clauses.forEach(clause -> known.put(Objects.requireNonNullElse(clause.getId(), 0L), clause));
        List<ContractClause> kept = new ArrayList<>();
        for (ClauseSpec spec : specs) {
            String field = "clauses[" + kept.size() + "]";
            Long clauseId = spec.id();
            ContractClause clause = clauseId == null ? new ContractClause(this, field, spec) : known.remove(clauseId);
            if (clause == null) {
                throw BusinessException.invalidField(field + ".id", "contract.clause-unknown", kept.size() + 1);
            }
            clause.word(field, kept.size() + 1, spec);
            kept.add(clause);
        }
        ContractCheck.distinct(kept);
        replace(clauses, kept);
    }

    private static <T> void replace(List<T> present, List<T> wanted) {
        present.removeIf(one -> !wanted.contains(one));
        wanted.stream().filter(one -> !present.contains(one)).toList().forEach(present::add);
    }

    private void sum() {
        String currency = getCurrency();
        Money net = Money.zero(currency);
        Money tax = Money.zero(currency);
        for (ContractLine line : lines) {
            net = net.plus(Money.of(line.getNet(), currency));
            tax = tax.plus(Money.of(line.getTax(), currency));
        }
        total(net, tax);
    }

    /**
     * Checks that nothing is missing and fills the places of its clauses for good: what approval is then asked for.
     *
     * @param offered the standard clauses for its kind
     * @param own what it puts into places by itself
     * @throws BusinessException INVALID, naming what is missing
     */
    public void complete(List<StandardClause> offered, Map<String, String> own) {
        require(ContractState.DRAFT, "submit");
        Map<String, String> all = places(own);
        new ContractCheck(this).complete(offered, all);
        clauses.forEach(clause -> clause.agree(all));
    }

    /** Finishes the draft that is {@link #complete}. @param approvalNeeded whether a policy asks for approval */
    public void submit(boolean approvalNeeded, Act act) {
        require(ContractState.DRAFT, "submit");
        this.contentHash = currentHash();
        move(approvalNeeded ? ContractState.IN_APPROVAL : ContractState.APPROVED, act);
    }

    /** Somebody entitled approved it. @param hash the content they decided on */
    public void approve(String hash, Act act) {
        require(ContractState.IN_APPROVAL, "approve");
        requireContent(hash);
        move(ContractState.APPROVED, act);
    }

    /** Somebody entitled refused it: it may be changed and submitted again. */
    public void refuse(Act act) {
        require(ContractState.IN_APPROVAL, "refuse");
        reopen(act);
    }

    /** Takes it back from approval, asked for or given, to change it. */
    public void withdraw(Act act) {
        require(EnumSet.of(ContractState.IN_APPROVAL, ContractState.APPROVED), "withdraw");
        reopen(act);
    }

    private void reopen(Act act) {
        move(ContractState.DRAFT, act);
        clauses.forEach(ContractClause::reopen);
    }

    /** Refuses to let anybody sign unless it waits for that, with exactly the content that was approved. */
    public void requireSignable() {
        require(ContractState.APPROVED, "sign");
        requireContent(contentHash);
    }

    /** Both sides signed: it is in force. The version before is superseded by the caller in the same transaction. */
    public void sign(Signature signature, LocalDate today, Act act) {
        requireSignable();
        if (signature.signedOn().isAfter(today)) {
            throw BusinessException.invalidField("signedOn", "contract.sign.future", signature.signedOn());
        }
        this.signedOn = signature.signedOn();
        this.ourSigner = signature.ourSigner();
        this.theirSigner = signature.theirSigner();
        this.signedFile = signature.fileName();
        this.signedHash = signature.fileHash();
        this.signedAttachment = signature.attachmentId();
        beginBy(signature.signedOn());
        move(ContractState.EFFECTIVE, act);
    }

    /** Its next version was signed. */
    public void supersede(Act act) {
        require(ContractState.EFFECTIVE, "supersede");
        move(ContractState.SUPERSEDED, act);
    }

    /**
     * Begins an amendment: a draft with the same content. This version stays in force until that is signed.
     *
     * @param nextNo number of the version
     * @return still to be persisted
     */
    public Contract amend(int nextNo, LocalDate today, Act act) {
        require(ContractState.EFFECTIVE, "amend");
        Contract next = new Contract(
                getNumber(),
                nextNo,
                getKind(),
                getCustomerId(),
                getBranchId(),
                getQuotationId(),
                getCurrency(),
                getTerms().renewed(today),
                act);
        next.lastItem = lastItem;
        lines().forEach(line ->
                next.lines.add(new ContractLine(next, line.getItem(), line.getLineNo(), line.says(), getCurrency())));
        clauses().forEach(clause -> next.clauses.add(new ContractClause(next, clause)));
        values.forEach(one -> next.values.add(new ContractValue(one.getName(), one.getValue())));
        next.sum();
        next.payments.addAll(PaymentTerm.schedule(payments, next.getGross()));
        return next;
    }

    /** Both sides have done what they promised. */
    public void finish(Act act) {
        require(ContractState.EFFECTIVE, "complete");
        move(ContractState.COMPLETED, act);
    }

    /** Ends it before that, or calls off what was not signed, for a reason the others can read. */
    public void terminate(Act act) {
        require(EnumSet.of(ContractState.DRAFT, ContractState.APPROVED, ContractState.EFFECTIVE), "terminate");
        move(ContractState.TERMINATED, act.because(Text.required("reason", act.reason(), 500)));
    }

    /** Refuses to make an order of it unless it is in force on the day. */
    public void requireInForce(LocalDate day) {
        require(ContractState.EFFECTIVE, "order");
        ContractTerms terms = getTerms();
        LocalDate from = terms.effectiveFrom();
        LocalDate end = terms.validUntil();
        if (from != null && day.isBefore(from)) {
            throw BusinessException.conflict("contract.not-yet-in-force", label(), from);
        }
        if (end != null && day.isAfter(end)) {
            throw BusinessException.conflict("contract.no-longer-in-force", label(), end);
        }
    }

    private void require(ContractState only, String action) {
        require(EnumSet.of(only), action);
    }

    private void require(Set<ContractState> allowed, String action) {
        if (!allowed.contains(status)) {
            throw BusinessException.conflict(
                    "sales.not-in-this-state", label(), "@" + status.messageKey(), "@contract.action." + action);
        }
    }

    private void requireContent(@Nullable String expected) {
        String current = currentHash();
        if (!current.equals(expected) || !current.equals(contentHash)) {
            throw BusinessException.conflict("sales.content-changed", label());
        }
    }

    private void move(ContractState next, Act act) {
        history.add(StatusChange.move(status, next, label(), act));
        status = next;
        effectiveKey = next == ContractState.EFFECTIVE ? getNumber() : null;
    }

    /** SHA-256 of everything an approval is about. */
    public String currentHash() {
        ContentHash hash = new ContentHash();
        addTo(hash);
        lines().forEach(line -> line.addTo(hash));
        clauses().forEach(clause -> clause.addTo(hash));
        payments.forEach(part -> hash.add(part.getKind())
                .add(part.getPercent().value())
                .add(part.getAmount())
                .add(part.getMonths())
                .add(part.getDescription()));
        return hash.hex();
    }

    /** This contract as approval sees it. */
    public ApprovalSubject approvalSubject(String customerName) {
        Percent discount = lines.stream()
                .map(ContractLine::discountOffList)
                .max(Comparator.naturalOrder())
                .orElse(Percent.ZERO);
        return new ApprovalSubject(
                DocumentType.CONTRACT,
                Objects.requireNonNull(id),
                label(),
                getBranchId(),
                customerName + " · " + getTerms().title(),
                getGross(),
                discount,
                lines.stream().anyMatch(ContractLine::isUnpriced),
                clauses.stream().anyMatch(ContractClause::isAltered),
                currentHash());
    }

    /** What its places are filled with. @param own what it puts in by itself */
    public Map<String, String> places(Map<String, String> own) {
        Map<String, String> all = new HashMap<>(own);
        values.forEach(one -> all.put(one.getName(), one.getValue()));
        return all;
    }

    public List<ContractLine> lines() {
        return sorted(lines, ContractLine::getLineNo);
    }

    public List<ContractClause> clauses() {
        return sorted(clauses, ContractClause::getNumber);
    }

    private static <T> List<T> sorted(List<T> parts, Function<T, Integer> by) {
        return parts.stream().sorted(Comparator.comparing(by)).toList();
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    public ContractState getStatus() {
        return status;
    }

    /** SHA-256 of what is approved and signed; null before the first submission. */
    public @Nullable String getContentHash() {
        return contentHash;
    }

    /** Who signed it; null before. */
    public @Nullable Signature getSignature() {
        LocalDate day = signedOn;
        return day == null
                ? null
                : new Signature(
                        day,
                        Objects.requireNonNull(ourSigner),
                        Objects.requireNonNull(theirSigner),
                        signedAttachment,
                        signedFile,
                        Objects.requireNonNull(signedHash));
    }

    public List<PaymentTerm> getPayments() {
        return List.copyOf(payments);
    }

    public List<ContractValue> getValues() {
        return List.copyOf(values);
    }

    public List<StatusChange> getHistory() {
        return List.copyOf(history);
    }
}
