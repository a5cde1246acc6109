package org.zhutong.sales.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.PriceQuery;
import org.zhutong.catalog.service.PriceQuote;
import org.zhutong.catalog.service.PriceService;
import org.zhutong.catalog.service.ProductInfo;
import org.zhutong.catalog.service.ProductLookup;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.CompanyBooks;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.internal.LineResolver;
import org.zhutong.sales.internal.ProductFinder;
import org.zhutong.sales.internal.SalesQueries;
import org.zhutong.sales.internal.SalesSupport;
import org.zhutong.sales.internal.SalesViews;
import org.zhutong.sales.internal.StockFigures;
import org.zhutong.sales.model.LineSpec;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.SalesTerms;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.service.Messages;

/**
 * Helps to fill in lines: products that fit what is typed, and what lines come to before they are saved. Nothing here writes;
 * the figures are those of the same code that computes saved documents.
 */
@Stateless
public class SalesLineService {
    /** Most products offered at once. */
    public static final int MAX_SUGGESTIONS = 20;

    /** Rows of one preview that are searched for by words; further ones are left for the user to choose. */
    private static final int MAX_SEARCHED = 100;

    @Inject
    private ProductFinder finder;

    @Inject
    private ProductLookup products;

    @Inject
    private PriceService prices;

    @Inject
    private CustomerLookup customers;

    @Inject
    private StockFigures stock;

    @Inject
    private LineResolver resolver;

    @Inject
    private CompanyBooks books;

    @Inject
    private SalesViews views;

    @Inject
    private SalesQueries queries;

    @Inject
    private CallerContext caller;

    /**
     * Products that fit what is typed, the best first, with price and stock for the customer.
     *
     * @param q sku, name, specification or pinyin initials, any words of them
     * @param customerId whom it is for; null: prices for everybody, stock of all warehouses in scope
     * @param limit at most {@value #MAX_SUGGESTIONS}
     */
    @RolesAllowed(Permissions.QUOTATION_READ)
    public List<ProductSuggestion> suggest(@Nullable String q, @Nullable Long customerId, int limit) {
        if (q == null || q.isBlank()) {
            return List.of();
        }
        List<Long> ids = finder.find(q, Math.min(Math.max(limit, 1), MAX_SUGGESTIONS));
        return suggestions(ids, customerId == null ? null : customers.get(customerId));
    }

    private List<ProductSuggestion> suggestions(List<Long> ids, @Nullable CustomerInfo customer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String currency = books.currency();
        Map<Long, ProductInfo> infos = products.byIds(ids);
        Map<Long, BigDecimal> available = stock.availableInBranch(customer == null ? null : customer.branchId(), ids);
        List<Optional<PriceQuote>> quotes = prices.resolve(ids.stream()
                .map(id -> new PriceQuery(
                        id,
                        customer == null ? null : customer.id(),
                        null,
                        customer == null ? null : customer.level(),
                        customer == null ? null : customer.branchId(),
                        BigDecimal.ONE,
                        caller.today(),
                        currency))
                .toList());
        List<ProductSuggestion> suggestions = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            ProductInfo info = infos.get(ids.get(i));
            if (info != null) {
                suggestions.add(new ProductSuggestion(
                        info.id(),
                        info.sku(),
                        info.name(),
                        info.spec(),
                        info.baseUnit(),
                        SalesViews.units(info),
                        quotes.get(i).map(PriceQuote::unitPrice).orElse(null),
                        currency,
                        info.taxRate(),
                        available.getOrDefault(info.id(), BigDecimal.ZERO)));
            }
        }
        return suggestions;
    }

    /**
     * What rows come to, without saving anything; each row is answered on its own, so that one that is wrong does not keep the
     * others from being shown.
     *
     * @throws BusinessException INVALID for an unknown customer, an implausible date or too many rows
     */
    @RolesAllowed(Permissions.QUOTATION_READ)
    public List<PreviewLine> preview(PreviewCommand command) {
        Long customerId = command.customerId();
        CustomerInfo customer = customerId == null ? null : customers.get(customerId);
        Long quotationId = command.quotationId();
        Long project =
                customerId == null || quotationId == null ? null : queries.opportunityOf(quotationId, customerId);
        LocalDate date = command.date() == null ? caller.today() : command.date();
        Percent discount = SalesSupport.percent(command.discount());
        String currency = books.currency();
        Map<Integer, List<Long>> candidates = new HashMap<>();
        List<PreviewCommand.Row> rows = identify(command.rows(), candidates);
        List<LineResolver.Resolved> resolved =
                resolver.tryResolve(rows, new LineResolver.Terms(customer, project, date, currency), Set.of());
        Map<Integer, SalesLineView> computed = compute(resolved, rows, date, discount, currency, customer);
        Map<Integer, List<ProductSuggestion>> offered = offered(rows, resolved, candidates, customer);
        List<PreviewLine> answers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            BusinessException problem = resolved.get(i).problem();
            List<ProductSuggestion> products = offered.getOrDefault(i, List.of());
            answers.add(new PreviewLine(
                    computed.get(i),
                    problem == null ? null : problem(command.rows().get(i), products, problem),
                    problem == null ? null : field(problem),
                    products));
        }
        return answers;
    }

    /** Products for the rows that are wrong: those the text may mean, or the one it means where something else is wrong. */
    private Map<Integer, List<ProductSuggestion>> offered(
            List<PreviewCommand.Row> rows,
            List<LineResolver.Resolved> resolved,
            Map<Integer, List<Long>> candidates,
            @Nullable CustomerInfo customer) {
        Map<Integer, List<Long>> wanted = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Long known = rows.get(i).productId();
            if (resolved.get(i).problem() != null) {
                wanted.put(i, known == null ? candidates.getOrDefault(i, List.of()) : List.of(known));
            }
        }
        List<Long> ids =
                wanted.values().stream().flatMap(List::stream).distinct().toList();
        Map<Long, ProductSuggestion> byId = new HashMap<>();
        suggestions(ids, customer).forEach(one -> byId.put(one.productId(), one));
        Map<Integer, List<ProductSuggestion>> offered = new HashMap<>();
        wanted.forEach((i, of) -> offered.put(
                i, of.stream().map(byId::get).filter(Objects::nonNull).toList()));
        return offered;
    }

    private String problem(PreviewCommand.Row row, List<ProductSuggestion> offered, BusinessException problem) {
        boolean unknown = row.productId() == null
                && problem.getField() != null
                && problem.getField().equals("productId");
        if (!unknown) {
            return Messages.text(caller.locale(), problem);
        }
        return Messages.text(caller.locale(), offered.isEmpty() ? "sales.paste.no-match" : "sales.paste.several-match");
    }

    private static String field(BusinessException problem) {
        String field = problem.getField();
        return field == null || field.equals("productId") || field.equals("sku") ? "product" : field;
    }

    /** Puts product ids to texts; where a text fits several products, they are offered. */
    private List<PreviewCommand.Row> identify(List<PreviewCommand.Row> rows, Map<Integer, List<Long>> candidates) {
        Map<String, Long> exact = finder.exactly(rows.stream()
                .filter(row -> row.productId() == null)
                .map(PreviewCommand.Row::text)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList());
        List<PreviewCommand.Row> identified = new ArrayList<>();
        int searched = 0;
        for (int i = 0; i < rows.size(); i++) {
            PreviewCommand.Row row = rows.get(i);
            Long id = row.productId();
            String text = row.text() == null ? "" : row.text().strip();
            if (id == null && !text.isEmpty()) {
                id = exact.get(text);
                if (id == null && searched++ < MAX_SEARCHED) {
                    List<Long> found = finder.find(text, 5);
                    id = found.size() == 1 ? found.get(0) : null;
                    candidates.put(i, id == null ? found : List.of());
                }
            }
            identified.add(new PreviewCommand.Row(
                    id,
                    null,
                    row.quantity() == null ? BigDecimal.ONE : row.quantity(),
                    row.unit(),
                    row.manualPrice(),
                    row.discount(),
                    row.warehouseId(),
                    row.sectionDiscount()));
        }
        return identified;
    }

    /** Lets a quotation that is never saved compute the lines. */
    private Map<Integer, SalesLineView> compute(
            List<LineResolver.Resolved> resolved,
            List<PreviewCommand.Row> rows,
            LocalDate date,
            Percent discount,
            String currency,
            @Nullable CustomerInfo customer) {
        List<Integer> indexes = new ArrayList<>();
        List<LineSpec> specs = new ArrayList<>();
        List<@Nullable Long> warehouseIds = new ArrayList<>();
        for (int i = 0; i < resolved.size(); i++) {
            LineSpec spec = resolved.get(i).spec();
            if (spec != null) {
                indexes.add(i);
                specs.add(spec);
                warehouseIds.add(rows.get(i).warehouseId());
            }
        }
        Long branchId = customer == null ? null : customer.branchId();
        SalesTerms terms = new SalesTerms(null, null, caller.username(), date, discount, null);
        Quotation draft = new Quotation("-", 0L, 0L, currency, terms, date, caller.act());
        draft.change(0L, 0L, terms, date, specs);
        draft.preview(indexes.stream()
                .map(i -> SalesSupport.percent(rows.get(i).sectionDiscount()))
                .toList());
        List<SalesLineView> lines = views.lines(draft.lines(), discount, branchId, warehouseIds, currency);
        Map<Integer, SalesLineView> byIndex = new HashMap<>();
        for (int n = 0; n < lines.size(); n++) {
            byIndex.put(indexes.get(n), lines.get(n));
        }
        return byIndex;
    }
}
