package org.zhutong.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.internal.ActivityQueries;
import org.zhutong.crm.internal.OpportunityQueries;
import org.zhutong.crm.model.Customer;
import org.zhutong.crm.model.Opportunity;
import org.zhutong.crm.model.OpportunityData;
import org.zhutong.crm.model.OpportunityStage;
import org.zhutong.crm.model.OpportunityState;
import org.zhutong.crm.model.PartyData;
import org.zhutong.crm.model.StageEntry;
import org.zhutong.crm.spi.OpportunityDocuments;
import org.zhutong.organisation.service.Assignees;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.CompanyBooks;
import org.zhutong.organisation.service.EmployeeNames;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.NumberingService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/** What customers may buy for their projects: entered, moved from stage to stage, won or lost; within the caller's branches. */
@Stateless
public class OpportunityService {
    private static final int ON_BOARD = 20;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private OpportunityQueries queries;

    @Inject
    private ActivityQueries customers;

    @Inject
    private Assignees assignees;

    @Inject
    private CompanyBooks books;

    @Inject
    private NumberingService numbers;

    @Inject
    private EmployeeNames names;

    @Inject
    @Any
    private Instance<OpportunityDocuments> documents;

    @Inject
    private CallerContext caller;

    /**
     * Opportunities in scope, open ones unless a stage, a state or a customer is asked for; {@code q} finds by number, name,
     * project, competitor, parties and customer. Filters: {@code stageId}, {@code status}, {@code owner}, {@code customerId},
     * {@code branchId}; sorts: {@code expectedClose}, {@code amount}, {@code number}.
     */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public Page<OpportunityRow> list(PageRequest request) {
        return queries.list(request);
    }

    /** Those of one customer that are open, to choose from. */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public List<OpportunityRow> openOf(long customerId, int limit) {
        Map<String, String> filters = Map.of("customerId", Long.toString(customerId), "status", "OPEN");
        return queries.list(new PageRequest(null, filters, null, limit, null, false))
                .items();
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public OpportunityView get(long id) {
        return view(queries.load(id));
    }

    /**
     * What is open, and what was won or lost lately, by stage.
     *
     * @param owner only those somebody looks after, by user name; null: everybody's
     */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public BoardView board(@Nullable String owner) {
        Map<Long, Object[]> sums = queries.sums(owner);
        List<BoardView.Column> columns = new ArrayList<>();
        for (StageView stage : queries.stages()) {
            Object[] sum = sums.get(stage.id());
            if (stage.active() || sum != null) {
                columns.add(column(stage, sum, owner));
            }
        }
        return new BoardView(books.currency(), columns);
    }

    /** Each stage is read on its own, from its index: ranking all in one statement would read every opportunity there is. */
    private BoardView.Column column(StageView stage, Object @Nullable [] sum, @Nullable String owner) {
        if (sum == null) {
            return new BoardView.Column(stage, 0, BigDecimal.ZERO, BigDecimal.ZERO, List.of(), null);
        }
        Page<OpportunityRow> page = queries.column(stage.id(), owner, ON_BOARD);
        BigDecimal amount = (BigDecimal) sum[2];
        BigDecimal weighted = OpportunityQueries.percent(amount.multiply(BigDecimal.valueOf(stage.probability())));
        return new BoardView.Column(stage, (Long) sum[1], amount, weighted, page.items(), page.nextCursor());
    }

    /** What open ones promise, by month and branch in scope. */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public List<ForecastRow> forecast() {
        return queries.forecast();
    }

    /**
     * Enters an opportunity.
     *
     * @throws BusinessException INVALID for a customer or party the caller does not see, somebody who cannot look after it, or a
     *     stage in which none begins
     */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public OpportunityView create(OpportunityCommand command) {
        Customer customer = customers.customer(command.customerId());
        OpportunityStage stage = queries.stage(command.stageId());
        OpportunityData data = data(command, caller.username(), customer.getBranchId());
        Opportunity opportunity = new Opportunity(
                numbers.next(DocumentType.OPPORTUNITY, caller.today()).value(),
                command.customerId(),
                customer.getBranchId(),
                books.currency(),
                stage,
                data,
                caller.act());
        em.persist(opportunity);
        return saved(opportunity);
    }

    /**
     * Changes one that is open.
     *
     * @param version as read
     * @throws BusinessException STALE when it was changed since; CONFLICT when it is over; INVALID also for another customer
     */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public OpportunityView update(long id, int version, OpportunityCommand command) {
        Opportunity opportunity = queries.load(id);
        StaleVersions.check(em, opportunity, version);
        if (!opportunity.getCustomerId().equals(command.customerId())) {
            throw BusinessException.invalidField("customerId", "crm.opportunity.customer-fixed");
        }
        opportunity.change(data(command, opportunity.getOwner(), opportunity.getBranchId()));
        return saved(opportunity);
    }

    /**
     * Takes it to another stage, or to one of its ends.
     *
     * @param version as seen; null: whatever it is now
     * @throws BusinessException STALE when it was changed since; CONFLICT when it is over; INVALID for a stage that takes none,
     *     or without a reason for its loss
     */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public OpportunityView move(long id, @Nullable Integer version, MoveCommand command) {
        Opportunity opportunity = queries.load(id);
        if (version != null) {
            StaleVersions.check(em, opportunity, version);
        }
        OpportunityStage stage = queries.stage(command.stageId());
        opportunity.moveTo(stage, command.lostReason(), caller.today(), caller.act());
        return saved(opportunity);
    }

    private OpportunityData data(OpportunityCommand command, String owner, Long branchId) {
        List<PartyData> parties = command.parties().stream()
                .map(party -> {
                    Long customer = party.customerId();
                    String name = customer == null
                            ? party.name()
                            : customers.customer(customer).getName();
                    return new PartyData(party.role(), customer, name);
                })
                .toList();
        return new OpportunityData(
                command.name(),
                command.projectName(),
                command.amount(),
                command.expectedClose(),
                assignees.choose("owner", command.owner(), owner, branchId),
                command.competitor(),
                command.remark(),
                parties);
    }

    private OpportunityView saved(Opportunity opportunity) {
        em.flush();
        return view(opportunity);
    }

    /** Each until the next; the last until now, or until the end if it is one. */
    private List<StageEntryView> stages(Opportunity o) {
        List<StageEntry> entries = o.getStageEntries();
        Map<Long, String> stageNames = new HashMap<>();
        queries.stages().forEach(stage -> stageNames.put(stage.id(), stage.name()));
        Map<String, String> people =
                names.of(entries.stream().map(StageEntry::getEnteredBy).toList());
        List<StageEntryView> shown = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            StageEntry entry = entries.get(i);
            boolean last = i == entries.size() - 1;
            Instant until = last ? caller.act().at() : entries.get(i + 1).getEnteredAt();
            boolean end = last && o.getStatus() != OpportunityState.OPEN;
            shown.add(new StageEntryView(
                    stageNames.getOrDefault(entry.getEnteredStage(), ""),
                    entry.getEnteredAt(),
                    people.getOrDefault(entry.getEnteredBy(), entry.getEnteredBy()),
                    end ? 0 : ChronoUnit.DAYS.between(entry.getEnteredAt(), until)));
        }
        return shown;
    }

    private OpportunityView view(Opportunity o) {
        Customer customer = em.find(Customer.class, o.getCustomerId());
        OpportunityStage stage = em.find(OpportunityStage.class, o.getStageId());
        long id = Objects.requireNonNull(o.getId());
        return new OpportunityView(
                id,
                o.getVersion(),
                o.getNumber(),
                o.getName(),
                o.getProjectName(),
                o.getCustomerId(),
                customer.getCode(),
                customer.getName(),
                o.getBranchId(),
                o.getStageId(),
                stage.getName(),
                stage.getProbability(),
                o.getStatus(),
                o.getAmount(),
                o.getCurrency(),
                o.getExpectedClose(),
                o.getOwner(),
                names.of(List.of(o.getOwner())).getOrDefault(o.getOwner(), o.getOwner()),
                o.getCompetitor(),
                o.getLostReason(),
                o.getRemark(),
                o.getClosedOn(),
                o.getCreatedAt(),
                o.getParties().stream()
                        .map(party -> new PartyView(party.getRole(), party.getPartyCustomerId(), party.getPartyName()))
                        .toList(),
                stages(o),
                documents.stream()
                        .sorted(Comparator.comparingInt(OpportunityDocuments::position))
                        .flatMap(source -> source.of(id).stream())
                        .toList());
    }
}
