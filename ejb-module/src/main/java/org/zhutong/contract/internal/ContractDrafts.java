package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.ClauseKind;
import org.zhutong.contract.model.ClauseSpec;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractContent;
import org.zhutong.contract.model.ContractKind;
import org.zhutong.contract.model.ContractLine;
import org.zhutong.contract.model.ContractLineSpec;
import org.zhutong.contract.model.ContractTerms;
import org.zhutong.contract.model.ContractValue;
import org.zhutong.contract.model.PaymentKind;
import org.zhutong.contract.model.PaymentTerm;
import org.zhutong.contract.model.StandardClause;
import org.zhutong.contract.service.ContractClauseCommand;
import org.zhutong.contract.service.ContractCommand;
import org.zhutong.contract.service.ContractLineCommand;
import org.zhutong.contract.service.ContractOfQuotationCommand;
import org.zhutong.contract.service.PaymentCommand;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.CompanyBooks;
import org.zhutong.sales.model.LineSpec;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.service.AgreementService;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.service.Messages;
import org.zhutong.shared.service.NumberingService;

/** Writes contracts as long as they are drafts: from a command or of a quotation. Saving them is left to the use case. */
@ApplicationScoped
public class ContractDrafts {
    @Inject
    private ContractQueries queries;

    @Inject
    private AgreementService agreements;

    @Inject
    private NumberingService numbers;

    @Inject
    private CompanyBooks books;

    @Inject
    private CallerContext caller;

    public Contract write(ContractCommand command) {
        CustomerInfo customer = agreements.customer(command.customerId());
        ContractKind kind = command.kind() == null ? ContractKind.SALES : command.kind();
        ContractTerms terms = terms(command, null);
        List<ContractLineSpec> lines =
                command.lines() == null ? List.of() : lines(command.lines(), Map.of(), customer, terms.date());
        ContractContent content = new ContractContent(
                terms,
                lines,
                command.clauses() == null ? standard(kind) : clauses(command.clauses(), kind),
                command.payments() == null ? onDelivery() : payments(command.payments()),
                values(command.values()));
        Contract contract = new Contract(
                number(terms.date()),
                kind,
                customer.id(),
                customer.branchId(),
                null,
                books.currency(),
                terms,
                caller.act());
        contract.change(content);
        return contract;
    }

    /** The contract of an accepted quotation, with its lines and prices. */
    public Contract of(long quotationId, ContractOfQuotationCommand command) {
        Quotation quotation = agreements.accepted(quotationId);
        ContractKind kind = command.kind() == null ? ContractKind.SALES : command.kind();
        String project = quotation.getProjectName();
        String wanted = command.title();
        String title = wanted == null || wanted.isBlank()
                ? (project == null ? "" : project + " ") + Messages.text(Messages.DEFAULT, kind.messageKey())
                : wanted;
        ContractTerms terms = new ContractTerms(
                title,
                project,
                quotation.getContactName(),
                quotation.getSalesperson(),
                caller.today(),
                null,
                null,
                null,
                null);
        Contract contract = new Contract(
                number(terms.date()),
                kind,
                quotation.getCustomerId(),
                quotation.getBranchId(),
                quotationId,
                quotation.getCurrency(),
                terms,
                caller.act().because(quotation.label()));
        contract.change(new ContractContent(terms, lines(quotation), standard(kind), onDelivery(), null));
        return contract;
    }

    /** What the customer took of a quotation, copied. */
    static List<ContractLineSpec> lines(Quotation quotation) {
        return quotation.taken().stream()
                .map(line -> new ContractLineSpec(
                        null,
                        line.getProductId(),
                        line.getSku(),
                        line.getProductName(),
                        line.getSpec(),
                        line.getQuantity(),
                        line.getBaseQuantity(),
                        line.getListPrice(),
                        line.getUnitPrice(),
                        line.getTaxRate(),
                        line.getRemark()))
                .toList();
    }

    private String number(LocalDate date) {
        return numbers.next(DocumentType.CONTRACT, date).value();
    }

    /** Makes a draft say what the command says. @param customer the contract's */
    public void change(Contract contract, ContractCommand command, CustomerInfo customer) {
        if (!contract.getCustomerId().equals(command.customerId())) {
            throw BusinessException.invalidField("customerId", "contract.fixed", contract.label());
        }
        if (command.kind() != null && command.kind() != contract.getKind()) {
            throw BusinessException.invalidField("kind", "contract.fixed", contract.label());
        }
        if (command.lines() != null && contract.isFixed()) {
            throw BusinessException.invalidField("lines", "contract.quotation-fixed", contract.label());
        }
        ContractTerms terms = terms(command, contract);
        Map<Integer, ContractLine> known =
                contract.lines().stream().collect(Collectors.toMap(ContractLine::getItem, Function.identity()));
        contract.change(new ContractContent(
                terms,
                command.lines() == null ? null : lines(command.lines(), known, customer, terms.date()),
                command.clauses() == null ? null : clauses(command.clauses(), contract.getKind()),
                command.payments() == null ? null : payments(command.payments()),
                values(command.values())));
    }

    private ContractTerms terms(ContractCommand command, @Nullable Contract before) {
        ContractTerms old = before == null ? null : before.getTerms();
        String seller = command.salesperson();
        LocalDate date = command.contractDate();
        return new ContractTerms(
                command.title(),
                command.projectName(),
                command.contactName(),
                seller == null || seller.isBlank() ? (old == null ? caller.username() : old.salesperson()) : seller,
                date == null ? (old == null ? caller.today() : old.date()) : date,
                command.effectiveFrom(),
                command.validUntil(),
                command.deliveryTerms(),
                command.penaltyTerms());
    }

    /** A line that says what it said before keeps its figures, whatever the catalog says by now. */
    private List<ContractLineSpec> lines(
            List<ContractLineCommand> commands,
            Map<Integer, ContractLine> known,
            CustomerInfo customer,
            LocalDate date) {
        Set<Long> products =
                known.values().stream().map(ContractLine::getProductId).collect(Collectors.toSet());
        List<ContractLineCommand> named = commands.stream()
                .map(one -> named(one, one.item() == null ? null : known.get(one.item())))
                .toList();
        List<LineSpec> resolved = agreements.resolve(customer, date, named, products);
        List<ContractLineSpec> lines = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            ContractLineCommand command = named.get(i);
            ContractLine line = command.item() == null ? null : known.get(command.item());
            lines.add(
                    line != null && same(line, command)
                            ? keep(line, command.remark())
                            : line(command.item(), resolved.get(i), i));
        }
        return lines;
    }

    /** An item says its product, unit and price itself, where the command leaves them out. */
    private static ContractLineCommand named(ContractLineCommand command, @Nullable ContractLine line) {
        if (line == null) {
            return command;
        }
        boolean product = command.productId() == null && command.sku() == null;
        return new ContractLineCommand(
                command.item(),
                product ? line.getProductId() : command.productId(),
                command.sku(),
                command.quantity(),
                command.unit() == null ? line.getQuantity().unit() : command.unit(),
                command.unitPrice() == null ? line.getUnitPrice() : command.unitPrice(),
                command.remark());
    }

    private static boolean same(ContractLine line, ContractLineCommand command) {
        BigDecimal price = command.unitPrice();
        boolean product = command.productId() == null
                ? line.getSku().equals(command.sku())
                : line.getProductId().equals(command.productId());
        return product
                && command.quantity().compareTo(line.getQuantity().value()) == 0
                && line.getQuantity().unit().equals(command.unit())
                && price != null
                && price.compareTo(line.getUnitPrice()) == 0;
    }

    private static ContractLineSpec keep(ContractLine line, @Nullable String remark) {
        ContractLineSpec says = line.says();
        return new ContractLineSpec(
                says.item(),
                says.productId(),
                says.sku(),
                says.productName(),
                says.spec(),
                says.quantity(),
                says.baseQuantity(),
                says.listPrice(),
                says.unitPrice(),
                says.taxRate(),
                remark);
    }

    private static ContractLineSpec line(@Nullable Integer item, LineSpec spec, int index) {
        BigDecimal list = spec.listPrice() == null ? null : spec.listPrice().value();
        BigDecimal price = spec.manualPrice() == null ? list : spec.manualPrice();
        if (price == null) {
            throw BusinessException.invalidField(
                    "lines[" + index + "].unitPrice", "sales.line-without-price", index + 1, spec.name());
        }
        return new ContractLineSpec(
                item,
                spec.productId(),
                spec.sku(),
                spec.name(),
                spec.spec(),
                spec.quantity(),
                spec.baseQuantity(),
                list,
                price,
                spec.taxRate(),
                spec.remark());
    }

    /** Every mandatory clause and the first of each group. */
    List<ClauseSpec> standard(ContractKind kind) {
        Map<String, StandardClause> chosen = new TreeMap<>();
        List<StandardClause> offered = queries.offered(kind);
        offered.forEach(clause -> {
            String group = clause.group();
            if (group != null) {
                chosen.putIfAbsent(group, clause);
            }
        });
        return offered.stream()
                .filter(clause -> clause.kind() == ClauseKind.MANDATORY || chosen.containsValue(clause))
                .map(ClauseSpec::of)
                .toList();
    }

    private List<ClauseSpec> clauses(List<ContractClauseCommand> commands, ContractKind kind) {
        boolean copies = commands.stream().anyMatch(one -> one.id() == null && one.templateId() != null);
        Map<Long, StandardClause> offered = copies
                ? queries.offered(kind).stream()
                        .collect(Collectors.toMap(StandardClause::templateId, Function.identity()))
                : Map.of();
        List<ClauseSpec> specs = new ArrayList<>();
        for (ContractClauseCommand command : commands) {
            Long template = command.templateId();
            StandardClause standard = null;
            if (command.id() == null && template != null) {
                standard = offered.get(template);
                if (standard == null) {
                    throw BusinessException.invalidField(
                            "clauses[" + specs.size() + "].templateId", "contract.clause-not-offered", template);
                }
            }
            specs.add(new ClauseSpec(command.id(), standard, command.title(), command.text()));
        }
        return specs;
    }

    private static List<PaymentTerm> onDelivery() {
        return List.of(new PaymentTerm("payments", PaymentKind.ON_DELIVERY, Percent.of("100"), null, null));
    }

    private static List<PaymentTerm> payments(List<PaymentCommand> commands) {
        List<PaymentTerm> payments = new ArrayList<>();
        for (PaymentCommand command : commands) {
            payments.add(new PaymentTerm(
                    "payments[" + payments.size() + "]",
                    command.kind(),
                    Percent.of(command.percent()),
                    command.months(),
                    command.description()));
        }
        return payments;
    }

    /** In the order of their names; those without a value are left out. */
    private static @Nullable List<ContractValue> values(@Nullable Map<String, @Nullable String> values) {
        if (values == null) {
            return null;
        }
        if (values.size() > ContractValue.MAX) {
            throw BusinessException.invalidField("values", "contract.too-many-values", ContractValue.MAX);
        }
        List<ContractValue> filled = new ArrayList<>();
        new TreeMap<>(values).forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                filled.add(new ContractValue(name, value));
            }
        });
        return filled;
    }
}
