package org.zhutong.catalog.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.Category;
import org.zhutong.catalog.model.PriceList;
import org.zhutong.catalog.model.PriceListKind;
import org.zhutong.catalog.model.PriceRule;
import org.zhutong.catalog.model.Product;
import org.zhutong.catalog.model.TaxRates;
import org.zhutong.catalog.model.UnitConversion;
import org.zhutong.catalog.model.UnitOfMeasure;
import org.zhutong.catalog.model.Validity;
import org.zhutong.organisation.spi.FirstData;
import org.zhutong.shared.model.ConversionFactor;

/**
 * The usual units and the root category everywhere; a range of building materials with prices by customer level, quantity and
 * season in a demonstration. The rows are CSV files beside this class's bundle.
 */
@ApplicationScoped
public class CatalogFirstData implements FirstData {
    static final String ROOT = "ALL";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private ProductTerms terms;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void base() {
        read(
                "base-units.csv",
                row -> em.persist(new UnitOfMeasure(
                        row.getField("code"),
                        row.getField("name"),
                        row.getField("nameEn"),
                        Integer.parseInt(row.getField("decimals")))));
        em.persist(new Category(null, ROOT, "全部产品", "All products"));
    }

    @Override
    public void demo() {
        Map<String, Category> categories = demoCategories();
        List<PriceList> lists = demoPriceLists();
        List<Product> products = new ArrayList<>();
        read("demo-products.csv", row -> {
            Product product = demoProduct(
                    row,
                    Objects.requireNonNull(categories.get(row.getField("category")))
                            .getId());
            em.persist(product);
            products.add(product);
            demoPrices(row, product, lists);
        });
        em.flush();
        terms.renew(products);
    }

    private Map<String, Category> demoCategories() {
        Map<String, Category> categories = new HashMap<>();
        categories.put(
                ROOT,
                em.createQuery("SELECT c FROM Category c WHERE c.code = :code", Category.class)
                        .setParameter("code", ROOT)
                        .getSingleResult());
        read("demo-categories.csv", row -> {
            Category category = new Category(
                    categories.get(row.getField("parent")),
                    row.getField("code"),
                    row.getField("name"),
                    row.getField("nameEn"));
            em.persist(category);
            // entities know each other by id only: what others refer to goes to the database first
            em.flush();
            categories.put(category.getCode(), category);
        });
        return categories;
    }

    /** The list for everybody, one for each level below it, and a season's offer. */
    private List<PriceList> demoPriceLists() {
        LocalDate start = LocalDate.now(clock).withDayOfYear(1);
        List<PriceList> lists = new ArrayList<>();
        lists.add(priceList(PriceListKind.STANDARD, "STD", "标准价目表", null, start, null, 0));
        lists.add(priceList(PriceListKind.STANDARD, "LEVEL-A", "A 级客户价目表", "A", start, null, 0));
        lists.add(priceList(PriceListKind.STANDARD, "LEVEL-B", "B 级客户价目表", "B", start, null, 0));
        lists.add(priceList(
                PriceListKind.PROMOTION,
                "SEASON",
                "年末促销",
                null,
                start.withMonth(11),
                start.withMonth(12).withDayOfMonth(31),
                10));
        lists.forEach(em::persist);
        return lists;
    }

    private static PriceList priceList(
            PriceListKind kind,
            String code,
            String name,
            @Nullable String level,
            LocalDate from,
            @Nullable LocalDate to,
            int priority) {
        return new PriceList(
                code,
                "CNY",
                PriceList.Target.NOBODY,
                new PriceList.Details(kind, name, level, null, Validity.of(from, to), priority, true));
    }

    private static Product demoProduct(NamedCsvRecord row, @Nullable Long categoryId) {
        Product product = new Product(
                row.getField("sku"),
                row.getField("baseUnit"),
                new Product.Details(
                        row.getField("name"),
                        row.getField("nameEn"),
                        row.getField("brand"),
                        row.getField("spec"),
                        Objects.requireNonNull(categoryId),
                        TaxRates.STANDARD,
                        new BigDecimal(row.getField("weight"))));
        product.convert(conversions(row.getField("conversions")));
        return product;
    }

    /** {@code 箱=1.44!;吨=20}: unit, base units in one of it (decimal or fraction), ! for whole units only. */
    private static List<UnitConversion.Spec> conversions(String text) {
        List<UnitConversion.Spec> specs = new ArrayList<>();
        for (String part : text.split(";")) {
            boolean whole = part.endsWith("!");
            String[] unitAndFactor = (whole ? part.substring(0, part.length() - 1) : part).split("=");
            String[] fraction = unitAndFactor[1].split("/");
            ConversionFactor factor = fraction.length == 1
                    ? ConversionFactor.of(new BigDecimal(fraction[0]))
                    : ConversionFactor.of(Long.parseLong(fraction[0]), Long.parseLong(fraction[1]));
            specs.add(new UnitConversion.Spec(unitAndFactor[0], factor, whole));
        }
        return specs;
    }

    private void demoPrices(NamedCsvRecord row, Product product, List<PriceList> lists) {
        BigDecimal price = new BigDecimal(row.getField("price"));
        PriceList standard = lists.get(0);
        rule(standard, product, BigDecimal.ZERO, price);
        for (String quantityBreak : row.getField("breaks").split(";")) {
            String[] minimumAndPrice = quantityBreak.split("=");
            rule(standard, product, new BigDecimal(minimumAndPrice[0]), new BigDecimal(minimumAndPrice[1]));
        }
        rule(lists.get(1), product, BigDecimal.ZERO, percentOf(price, "94"));
        rule(lists.get(2), product, BigDecimal.ZERO, percentOf(price, "97"));
        if (product.getSku().startsWith("PAINT") || product.getSku().startsWith("WP")) {
            rule(lists.get(3), product, BigDecimal.ZERO, percentOf(price, "90"));
        }
    }

    private void rule(PriceList list, Product product, BigDecimal minimum, BigDecimal price) {
        em.persist(new PriceRule(list, product, minimum, price, list.getValidity()));
    }

    private static BigDecimal percentOf(BigDecimal price, String percent) {
        return price.multiply(new BigDecimal(percent)).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }

    private static void read(String file, Consumer<NamedCsvRecord> row) {
        try (InputStream in = Objects.requireNonNull(
                        CatalogFirstData.class.getResourceAsStream("/org/zhutong/catalog/" + file), file);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
