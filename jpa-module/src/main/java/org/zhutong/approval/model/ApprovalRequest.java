package org.zhutong.approval.model;

import jakarta.persistence.Cacheable;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.StepPerson.Role;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.StatusChange;
import org.zhutong.shared.model.Text;

/**
 * A document that asks for approval (审批单). Made when the document is submitted, with what it asks for, why it has to, and
 * the chain of steps: those of one level are open together, the next level when they are done. A step is done when as many
 * different people as it needs said yes; one no ends the request. The decisions hold for the content hash of the moment of
 * submission. Submitting again makes a new request.
 *
 * <p>Who may answer a step: who holds its permission in the document's branch, or is named at it, or has been asked by
 * escalation, or somebody to whom such a person delegated. Never the submitter, neither themselves nor by a deputy, and nobody
 * twice in one chain: a say given for somebody else spends both people's (invariant 8). A yes that would leave a later step
 * without anybody to answer it is not taken.
 *
 * <p>Life: {@code PENDING → ESCALATED → APPROVED | REFUSED | WITHDRAWN}, see the package.
 */
@Entity
@Cacheable(false)
@Table(name = "APPROVAL_REQUEST")
@SequenceGenerator(name = "APPROVAL_REQUEST_SEQ", sequenceName = "APPROVAL_REQUEST_SEQ", allocationSize = 50)
public class ApprovalRequest implements AggregateRoot {
    /** Longest remark of a decision. */
    public static final int REMARK_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "APPROVAL_REQUEST_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "DOCUMENT_TYPE", nullable = false, length = 30)
    private DocumentType documentType;

    @Column(name = "DOCUMENT_ID", nullable = false)
    private Long documentId;

    @Column(name = "DOCUMENT_NUMBER", nullable = false, length = 40)
    private String documentNumber;

    @Column(name = "BRANCH_ID", nullable = false)
    private Long branchId;

    @Column(name = "TITLE", nullable = false, length = 400)
    private String title;

    @Column(name = "AMOUNT", nullable = false, precision = 19, scale = 2)
    private BigDecimal amount;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    private String currency;

    @Column(name = "DISCOUNT", nullable = false, precision = 9, scale = 4)
    private Percent discount;

    @Column(name = "SUBMITTED_BY", nullable = false, length = 100)
    private String submittedBy;

    @Column(name = "SUBMITTED_AT", nullable = false)
    private Instant submittedAt;

    @Column(name = "CONTENT_HASH", nullable = false, length = 64)
    private String contentHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", nullable = false, length = 20)
    private ApprovalState status;

    /** The level whose steps are open, or were last. */
    @Column(name = "CURRENT_LEVEL", nullable = false)
    private int level;

    @Column(name = "LEVEL_SINCE", nullable = false)
    private Instant levelSince;

    /** When the next open step is to be escalated; null: none. */
    @Column(name = "ESCALATE_AT")
    private @Nullable Instant escalateAt;

    /** Kind and id of the document while the request is open, else null: unique, so a document has one open request. */
    @Column(name = "OPEN_KEY", length = 60)
    private @Nullable String openKey;

    @ElementCollection
    @CollectionTable(name = "APPROVAL_REASON", joinColumns = @JoinColumn(name = "REQUEST_ID"))
    @OrderColumn(name = "POSITION")
    private List<ApprovalReason> reasons = new ArrayList<>();

    /** Fixed at submission, by level. */
    @ElementCollection
    @CollectionTable(name = "APPROVAL_STEP", joinColumns = @JoinColumn(name = "REQUEST_ID"))
    @OrderColumn(name = "POSITION")
    private List<ApprovalStep> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "APPROVAL_STEP_PERSON", joinColumns = @JoinColumn(name = "REQUEST_ID"))
    private List<StepPerson> people = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "APPROVAL_DECISION", joinColumns = @JoinColumn(name = "REQUEST_ID"))
    @OrderColumn(name = "POSITION")
    private List<Decision> decisions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "APPROVAL_STATUS_CHANGE", joinColumns = @JoinColumn(name = "DOCUMENT_ID"))
    @OrderColumn(name = "POSITION")
    private List<StatusChange> history = new ArrayList<>();

    protected ApprovalRequest() {}

    /**
     * @param why at least one reason
     * @param chain at least one step, by level from 1, with the people named at each
     * @param act who submits the document, when
     */
    public ApprovalRequest(ApprovalSubject subject, List<ApprovalReason> why, List<PlannedStep> chain, Act act) {
        if (why.isEmpty() || chain.isEmpty()) {
            throw new IllegalArgumentException("nothing asks for approval of " + subject.number());
        }
        this.documentType = subject.type();
        this.documentId = subject.documentId();
        this.documentNumber = subject.number();
        this.branchId = subject.branchId();
        this.title = subject.title();
        this.amount = subject.amount().amount();
        this.currency = subject.amount().currency();
        this.discount = subject.discount();
        this.submittedBy = act.by();
        this.submittedAt = act.at();
        this.contentHash = subject.contentHash();
        this.status = ApprovalState.PENDING;
        this.openKey = openKey(subject.type(), subject.documentId());
        this.reasons.addAll(why);
        people.addAll(StepPerson.of(chain));
        chain.forEach(planned -> this.steps.add(planned.step()));
        this.history.add(StatusChange.initial(status, act));
        open(1, act.at());
    }

    /** What {@code OPEN_KEY} holds for a document with an open request. */
    public static String openKey(DocumentType type, Long documentId) {
        return type.name() + ":" + documentId;
    }

    /**
     * Says yes, at the open step that fits best: where the caller is named rather than where a permission is enough.
     *
     * @param voices the caller's own first, then those delegated to them
     * @throws BusinessException FORBIDDEN saying why the caller cannot; CONFLICT when it is decided already
     */
    public void approve(Act act, List<Voice> voices) {
        Seat seat = decide(act, voices, true);
        decisions.add(new Decision(checked(act), true, seat.step(), seat.voice()));
        if (openSteps().findAny().isPresent()) {
            return;
        }
        if (steps.stream().anyMatch(step -> step.getLevel() > level)) {
            open(level + 1, act.at());
        } else {
            move(ApprovalState.APPROVED, checked(act));
        }
    }

    /** Says no, for the whole document; a remark is needed, so that the submitter knows what to change. As {@link #approve}. */
    public void refuse(Act act, List<Voice> voices) {
        if (act.reason() == null) {
            throw BusinessException.invalidField("comment", "approval.comment-required");
        }
        Seat seat = decide(act, voices, false);
        decisions.add(new Decision(checked(act), false, seat.step(), seat.voice()));
        move(ApprovalState.REFUSED, checked(act));
    }

    private static Act checked(Act act) {
        return act.because(Text.optional("comment", act.reason(), REMARK_LENGTH));
    }

    /** The step a decision answers, and whose say it is. */
    private record Seat(int step, String voice) {}

    private Seat decide(Act act, List<Voice> voices, boolean approved) {
        ApprovalState end = approved ? ApprovalState.APPROVED : ApprovalState.REFUSED;
        if (!isOpen()) {
            StatusChange.move(status, end, documentNumber, act);
        }
        if (submittedBy.equals(act.by())) {
            throw BusinessException.forbidden("approval.own", documentNumber);
        }
        Set<String> spent = spent();
        if (spent.contains(act.by())) {
            throw BusinessException.forbidden("approval.twice", documentNumber);
        }
        boolean needed = false;
        for (Seat seat : seats(act.by(), voices).toList()) {
            if (!approved || leavesTheRestAnswerable(seat, act.by())) {
                return seat;
            }
            needed = true;
        }
        if (needed) {
            throw BusinessException.forbidden("approval.needed-later", documentNumber);
        }
        throw BusinessException.forbidden("approval.not-asked", documentNumber, wanted());
    }

    /** Where the decider could answer, the best place first. */
    private Stream<Seat> seats(String decider, List<Voice> voices) {
        Set<String> spent = spent();
        return openSteps()
                .boxed()
                .sorted(Comparator.comparing(at -> steps.get(at).getKind() == ApproverKind.PERMISSION))
                .flatMap(at -> voices.stream()
                        .filter(voice -> !voice.username().equals(submittedBy) && !spent.contains(voice.username()))
                        .filter(voice -> isEntitled(at, voice))
                        .map(voice -> new Seat(at, voice.username())))
                .filter(seat -> !spent.contains(decider) && !decider.equals(submittedBy));
    }

    private boolean isEntitled(int at, Voice voice) {
        String permission = steps.get(at).getPermission();
        return (permission != null && voice.permissions().contains(permission))
                || people.stream()
                        .anyMatch(person -> person.getStep() == at
                                && person.getRole() != Role.STANDBY
                                && person.getUsername().equals(voice.username()));
    }

    /** Whether the steps that name people could all still be answered after a yes at this seat. */
    private boolean leavesTheRestAnswerable(Seat seat, String decider) {
        Set<String> gone = spent();
        gone.add(submittedBy);
        gone.add(decider);
        gone.add(seat.voice());
        List<List<String>> seats = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            if (steps.get(at).getKind() != ApproverKind.PERMISSION) {
                int step = at;
                List<String> named = people.stream()
                        .filter(person -> person.getStep() == step)
                        .map(StepPerson::getUsername)
                        .toList();
                int missing = missing(at) - (seat.step() == at ? 1 : 0);
                seats.addAll(Collections.nCopies(missing, named));
            }
        }
        return ApprovalPlan.canBeSeated(seats, gone);
    }

    /** Who is named at the open steps. */
    public Set<String> asked() {
        Set<Integer> open = openSteps().boxed().collect(Collectors.toSet());
        return people.stream()
                .filter(person -> open.contains(person.getStep()) && person.getRole() != Role.STANDBY)
                .map(StepPerson::getUsername)
                .collect(Collectors.toSet());
    }

    /** The permissions asked for at the open steps. */
    public Set<String> askedPermissions() {
        return openSteps()
                .mapToObj(at -> steps.get(at).getPermission())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Everybody whose say was given, by themselves or by a deputy, and who gave it: they have none left here. */
    public Set<String> spent() {
        Set<String> spent = new HashSet<>();
        decisions.forEach(decision -> spent.addAll(decision.people()));
        return spent;
    }

    private int missing(int at) {
        long given =
                decisions.stream().filter(decision -> decision.getStep() == at).count();
        return Math.max(0, steps.get(at).getNeeded() - (int) given);
    }

    /** The steps of the open level that still miss a yes, by place. */
    private IntStream openSteps() {
        return IntStream.range(0, steps.size())
                .filter(at -> isOpen() && steps.get(at).getLevel() == level && missing(at) > 0);
    }

    /** Who is asked at the open steps, for the message. */
    private String wanted() {
        return Stream.concat(askedPermissions().stream(), asked().stream())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void open(int newLevel, Instant now) {
        this.level = newLevel;
        this.levelSince = now;
        this.escalateAt = nextEscalation(now);
    }

    private @Nullable Instant nextEscalation(Instant after) {
        return openSteps()
                .mapToObj(this::deadline)
                .filter(due -> due.isAfter(after) && due.isBefore(Instant.MAX))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Instant deadline(int at) {
        Integer hours = steps.get(at).getEscalateAfterHours();
        return hours == null ? Instant.MAX : levelSince.plus(Duration.ofHours(hours));
    }

    /** Whether a step has waited too long. */
    public boolean isEscalationDue(Instant now) {
        Instant due = escalateAt;
        return isOpen() && due != null && !due.isAfter(now);
    }

    /**
     * Asks those who stand by at every open step that has waited too long. Does nothing when none has.
     *
     * @return whom it asked
     */
    public List<String> escalate(Act act) {
        if (!isEscalationDue(act.at())) {
            return List.of();
        }
        List<StepPerson> asked = openSteps()
                .filter(at -> !deadline(at).isAfter(act.at()))
                .boxed()
                .flatMap(at ->
                        people.stream().filter(person -> person.getStep() == at && person.getRole() == Role.STANDBY))
                .toList();
        people.removeAll(asked);
        asked.forEach(person -> people.add(new StepPerson(person.getStep(), person.getUsername(), Role.ESCALATED)));
        this.escalateAt = nextEscalation(act.at());
        if (status == ApprovalState.PENDING) {
            move(ApprovalState.ESCALATED, act);
        }
        return asked.stream().map(StepPerson::getUsername).distinct().toList();
    }

    /** The document is taken back before the decision. */
    public void withdraw(Act act) {
        move(ApprovalState.WITHDRAWN, act);
    }

    private void move(ApprovalState next, Act act) {
        history.add(StatusChange.move(status, next, documentNumber, act));
        status = next;
        if (next.successors().isEmpty()) {
            openKey = null;
            escalateAt = null;
        }
    }

    /** Whether the first of these could decide it now; the rule behind the buttons. */
    public boolean decidableBy(String user, List<Voice> voices) {
        return isOpen() && seats(user, voices).anyMatch(seat -> leavesTheRestAnswerable(seat, user));
    }

    public boolean isOpen() {
        return openKey != null;
    }

    /** Whether somebody of these is named at a step, in whatever role. */
    public boolean names(Collection<String> usernames) {
        return people.stream().anyMatch(person -> usernames.contains(person.getUsername()));
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
        return documentNumber;
    }

    public DocumentType getDocumentType() {
        return documentType;
    }

    public Long getDocumentId() {
        return documentId;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public Long getBranchId() {
        return branchId;
    }

    public String getTitle() {
        return title;
    }

    public Money getAmount() {
        return Money.of(amount, currency);
    }

    public Percent getDiscount() {
        return discount;
    }

    public String getSubmittedBy() {
        return submittedBy;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public String getContentHash() {
        return contentHash;
    }

    public ApprovalState getStatus() {
        return status;
    }

    public List<ApprovalReason> getReasons() {
        return List.copyOf(reasons);
    }

    public int getLevel() {
        return level;
    }

    public Instant getLevelSince() {
        return levelSince;
    }

    public @Nullable Instant getEscalateAt() {
        return escalateAt;
    }

    public List<ApprovalStep> getSteps() {
        return List.copyOf(steps);
    }

    public List<StepPerson> getPeople() {
        return List.copyOf(people);
    }

    public List<Decision> getDecisions() {
        return List.copyOf(decisions);
    }

    public List<StatusChange> getHistory() {
        return List.copyOf(history);
    }
}
