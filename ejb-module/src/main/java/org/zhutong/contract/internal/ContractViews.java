package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.contract.model.ClauseText;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractClause;
import org.zhutong.contract.model.ContractLine;
import org.zhutong.contract.model.ContractState;
import org.zhutong.contract.model.ContractTerms;
import org.zhutong.contract.model.DrawnSignature;
import org.zhutong.contract.model.PaymentTerm;
import org.zhutong.contract.model.Signature;
import org.zhutong.contract.service.ContractView;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.organisation.service.EmployeeNames;
import org.zhutong.sales.service.StatusChangeView;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.StatusChange;

/** Makes views of contracts: puts names to ids, values to places, what was ordered to lines. */
@ApplicationScoped
public class ContractViews {
    @Inject
    private ContractQueries queries;

    @Inject
    private ContractPlaces places;

    @Inject
    private ContractOrders orders;

    @Inject
    private DrawnSignatures drawn;

    @Inject
    private ContractActions actions;

    @Inject
    private ApprovalService approvals;

    @Inject
    private CustomerLookup customers;

    @Inject
    private EmployeeNames employees;

    public ContractView of(Contract contract) {
        long id = Objects.requireNonNull(contract.getId());
        CustomerInfo customer = Objects.requireNonNull(
                customers.byIds(List.of(contract.getCustomerId())).get(contract.getCustomerId()));
        ContractTerms terms = contract.getTerms();
        Map<String, String> filled = contract.places(places.of(contract));
        Collection<DrawnSignature> signatures = drawn.of(contract).values();
        Map<String, String> names = names(terms.salesperson(), contract.getHistory(), signatures);
        Map<Integer, BigDecimal> ordered = orders.ordered(contract.getNumber());
        List<ContractView.Line> lines =
                contract.lines().stream().map(line -> line(line, ordered)).toList();
        List<ApprovalView> requests = approvals.ofDocument(DocumentType.CONTRACT, id);
        boolean left = lines.stream().anyMatch(line -> line.left().signum() > 0);
        return new ContractView(
                id,
                contract.getVersion(),
                contract.getNumber(),
                contract.getVersionNo(),
                contract.getKind(),
                contract.getStatus(),
                contract.getCustomerId(),
                customer.code(),
                customer.name(),
                contract.getBranchId(),
                terms.title(),
                terms.projectName(),
                terms.contactName(),
                terms.salesperson(),
                names.getOrDefault(terms.salesperson(), terms.salesperson()),
                contract.getCurrency(),
                terms.date(),
                terms.effectiveFrom(),
                terms.validUntil(),
                terms.deliveryTerms(),
                terms.penaltyTerms(),
                contract.getNetTotal(),
                contract.getTaxTotal(),
                contract.getGross().amount(),
                contract.isFixed(),
                lines,
                contract.clauses().stream()
                        .map(clause -> clause(clause, filled))
                        .toList(),
                contract.getPayments().stream().map(ContractViews::payment).toList(),
                values(contract),
                contract.getStatus() == ContractState.DRAFT ? open(contract, filled) : List.of(),
                contract.clauses().stream().anyMatch(ContractClause::isAltered),
                signed(contract.getSignature()),
                signatures.stream().map(one -> drawn(one, names)).toList(),
                history(contract.getHistory(), names),
                requests,
                queries.quotationOf(contract.getQuotationId()),
                orders.links(contract.getNumber()),
                actions.of(contract, requests, left));
    }

    private static ContractView.Line line(ContractLine line, Map<Integer, BigDecimal> ordered) {
        BigDecimal base = line.getBaseQuantity().value();
        BigDecimal taken = ordered.getOrDefault(line.getItem(), BigDecimal.ZERO);
        return new ContractView.Line(
                line.getItem(),
                line.getLineNo(),
                line.getProductId(),
                line.getSku(),
                line.getProductName(),
                line.getSpec(),
                line.getQuantity().value(),
                line.getQuantity().unit(),
                base,
                line.getBaseQuantity().unit(),
                line.getListPrice(),
                line.getUnitPrice(),
                line.getTaxRate(),
                line.getNet(),
                line.getTax(),
                line.getGross(),
                line.getRemark(),
                taken,
                base.subtract(taken).max(BigDecimal.ZERO));
    }

    private static ContractView.Clause clause(ContractClause clause, Map<String, String> filled) {
        return new ContractView.Clause(
                Objects.requireNonNull(clause.getId()),
                clause.getNumber(),
                clause.getTemplateId(),
                clause.getTemplateRevision(),
                clause.getCode(),
                clause.getKind(),
                clause.getGroup(),
                clause.getTitle(),
                clause.getText(),
                clause.wording(filled),
                clause.isAltered(),
                clause.getStandardText(),
                clause.getRiskNote());
    }

    private static ContractView.Payment payment(PaymentTerm part) {
        return new ContractView.Payment(
                part.getKind(), part.getPercent(), part.getAmount(), part.getMonths(), part.getDescription());
    }

    private static Map<String, String> values(Contract contract) {
        Map<String, String> values = new TreeMap<>();
        contract.getValues().forEach(one -> values.put(one.getName(), one.getValue()));
        return values;
    }

    private static List<String> open(Contract contract, Map<String, String> filled) {
        Set<String> names = new LinkedHashSet<>();
        contract.clauses().forEach(clause -> names.addAll(ClauseText.variables(clause.getText())));
        names.removeAll(filled.keySet());
        return List.copyOf(names);
    }

    private static ContractView.@Nullable Signed signed(@Nullable Signature signature) {
        return signature == null
                ? null
                : new ContractView.Signed(
                        signature.signedOn(),
                        signature.ourSigner(),
                        signature.theirSigner(),
                        signature.attachmentId(),
                        signature.fileName(),
                        signature.fileHash());
    }

    private static ContractView.Drawn drawn(DrawnSignature one, Map<String, String> names) {
        return new ContractView.Drawn(
                one.getSide(),
                one.getSigner(),
                one.getMethod(),
                one.getDrawnBy(),
                names.getOrDefault(one.getDrawnBy(), one.getDrawnBy()),
                one.getDrawnAt(),
                one.getAddress(),
                one.getContentHash(),
                one.getAttachmentId());
    }

    private static List<StatusChangeView> history(List<StatusChange> history, Map<String, String> names) {
        return history.stream()
                .map(move -> new StatusChangeView(
                        move.getFromState(),
                        move.getToState(),
                        move.getChangedBy(),
                        names.getOrDefault(move.getChangedBy(), move.getChangedBy()),
                        move.getChangedAt(),
                        move.getReason()))
                .toList();
    }

    private Map<String, String> names(
            String salesperson, List<StatusChange> history, Collection<DrawnSignature> signatures) {
        Set<String> people = new HashSet<>(Set.of(salesperson));
        signatures.forEach(one -> people.add(one.getDrawnBy()));
        history.forEach(move -> people.add(move.getChangedBy()));
        return employees.of(people);
    }
}
