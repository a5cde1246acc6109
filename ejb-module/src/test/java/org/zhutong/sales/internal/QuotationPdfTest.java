package org.zhutong.sales.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhutong.organisation.model.CompanyData;
import org.zhutong.sales.model.LineKind;
import org.zhutong.sales.model.LinePlace;
import org.zhutong.sales.model.LineSpec;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationLayout;
import org.zhutong.sales.model.QuotationSection;
import org.zhutong.sales.model.SalesTerms;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.UnitPrice;

/** The print of a quotation; its pages are photographed into {@code target/pdf}, to be looked at. */
class QuotationPdfTest {
    private static final LocalDate DATE = LocalDate.of(2026, 3, 2);
    private static final Act ACT = Act.of("east.sales", Instant.parse("2026-03-02T02:00:00Z"));
    private static final CompanyData COMPANY = new CompanyData(
            "筑通建材有限公司",
            "Zhutong Building Materials Co., Ltd.",
            "91310115MA1K4BXC1W",
            "上海市浦东新区建业路 88 号",
            "021-5000 8800",
            "sales@zhutong.example",
            "中国建设银行上海浦东支行",
            "3105 0161 3600 0000 1234",
            "1. 以上价格含增值税，货到工地指定地点，卸货由需方负责。\n2. 付款方式：合同签订付 30 %，货到验收后 30 天内付清余款。",
            "1. Prices include VAT and delivery to the site; unloading is the buyer's.");

    private static LineSpec line(int no) {
        boolean tile = no % 2 == 0;
        Quantity entered = Quantity.of(new BigDecimal(10 + no), tile ? "箱" : "袋");
        Quantity base = tile
                ? Quantity.of(new BigDecimal(10 + no).multiply(new BigDecimal("1.44")), "平方米")
                : Quantity.of(new BigDecimal(10 + no), "袋");
        return new LineSpec(
                null,
                (long) no,
                "SKU-" + no,
                tile ? "通体大理石瓷砖 灰 第 " + no + " 款" : "普通硅酸盐水泥 P.O 42.5（散装可选）第 " + no + " 号",
                tile ? "600×600×9.5 mm" : "50 kg/袋",
                entered,
                entered,
                base,
                Percent.of("13"),
                UnitPrice.of(new BigDecimal("80.25"), "CNY"),
                null,
                null,
                Percent.of(no % 3 == 0 ? "5" : "0"),
                no % 25 == 0 ? "色号 A12，同一批次供货 🧱" : null);
    }

    private static Quotation quotation(int lines) {
        List<LineSpec> specs = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            specs.add(line(i));
        }
        SalesTerms terms = new SalesTerms("滨江花园二期", "王工", "east.sales", DATE, Percent.of("3"), "交货期 10 天；龘靐齉 𠮷野家 été");
        Quotation quotation = new Quotation("QT2026-000123", 7L, 1L, "CNY", terms, DATE.plusDays(30), ACT);
        quotation.change(7L, 1L, terms, DATE.plusDays(30), specs);
        return quotation;
    }

    private static byte[] print(Quotation quotation, Locale locale) {
        return QuotationPdf.of(new QuotationPrint(
                quotation,
                locale,
                COMPANY,
                locale == Locale.ENGLISH ? null : "华东分公司",
                "上海宏远建设工程有限公司",
                "138 0000 0000",
                "上海市徐汇区龙吴路 1200 号",
                "林晓梅",
                "139 1111 2222",
                "lin@zhutong.example",
                Map.of(),
                locale == Locale.ENGLISH ? Map.of("箱", "box", "袋", "bag", "平方米", "m²") : Map.of()));
    }

    private static List<String> pages(PDDocument pdf) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            texts.add(stripper.getText(pdf));
        }
        return texts;
    }

    @ParameterizedTest
    @CsvSource({"1, zh-CN", "1, en", "200, zh-CN", "200, en"})
    void everyPageIsCompleteAndReadable(int lines, String language) throws IOException {
        Quotation quotation = quotation(lines);
        Locale locale = language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        byte[] file = print(quotation, locale);
        Path folder = Files.createDirectories(Path.of("target", "pdf"));
        Files.write(folder.resolve("quotation-%d-%s.pdf".formatted(lines, language)), file);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            List<String> pages = pages(pdf);
            String all = String.join("\n", pages);
            assertTrue(all.contains("QT2026-000123"), all);
            assertTrue(all.contains("上海宏远建设工程有限公司"), all);
            assertTrue(all.contains("龘靐齉"), "rare characters are in the font: " + all);
            assertTrue(all.contains(locale == Locale.ENGLISH ? "Valid until" : "有效期"), all);
            assertTrue(all.contains("整") || all.contains("分"), "no amount in words: " + all);
            for (int i = 0; i < pages.size(); i++) {
                String number = locale == Locale.ENGLISH
                        ? "Page %d of %d".formatted(i + 1, pages.size())
                        : "第 %d 页，共 %d 页".formatted(i + 1, pages.size());
                assertTrue(pages.get(i).contains(number), number + " is not on " + pages.get(i));
            }
            totalsAreCarriedOver(quotation, pages, locale);
            onlyEmbeddedSubsets(pdf);
            if (lines == 1) {
                assertEquals(1, pages.size());
            }
            assertTrue(file.length < 400_000, file.length + " bytes");
            photograph(pdf, "quotation-%d-%s".formatted(lines, language));
        }
    }

    /** What one page carries forward is what the next brings, and all of it together is the total. */
    private static void totalsAreCarriedOver(Quotation quotation, List<String> pages, Locale locale) {
        String forward = locale == Locale.ENGLISH ? "Carried forward" : "过次页";
        String brought = locale == Locale.ENGLISH ? "Brought forward" : "承前页";
        List<BigDecimal> sums = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (var line : quotation.lines()) {
            sum = sum.add(line.getNet());
            sums.add(sum);
        }
        String carried = null;
        int carries = 0;
        for (String page : pages) {
            if (carried != null && page.contains(brought)) {
                assertEquals(carried, after(page, brought));
            }
            carried = page.contains(forward) ? after(page, forward) : null;
            if (carried != null) {
                carries++;
                assertTrue(sums.contains(new BigDecimal(carried.replace(",", ""))), carried);
            }
        }
        assertEquals(quotation.lines().size() > 100, carries > 2, carries + " pages carry a total");
    }

    private static String after(String page, String label) {
        return page.lines()
                .filter(line -> line.contains(label))
                .findFirst()
                .orElseThrow()
                .replace(label, "")
                .strip();
    }

    private static void onlyEmbeddedSubsets(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertTrue(font.isEmbedded(), font::getName);
                assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font::getName);
            }
        }
    }

    private static void photograph(PDDocument pdf, String name) throws IOException {
        PDFRenderer renderer = new PDFRenderer(pdf);
        for (int page = 0; page < pdf.getNumberOfPages(); page++) {
            BufferedImage image = renderer.renderImageWithDPI(page, 72);
            assertTrue(inked(image) > 1000, "an empty page " + page);
            if (page < 2 || page == pdf.getNumberOfPages() - 1) {
                File file = new File("target/pdf/%s-%d.png".formatted(name, page + 1));
                ImageIO.write(renderer.renderImageWithDPI(page, 110), "png", file);
            }
        }
    }

    private static int inked(BufferedImage image) {
        int inked = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                inked += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return inked;
    }

    @Test
    void whatTheFontDoesNotHaveIsABox() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print(quotation(26), Locale.SIMPLIFIED_CHINESE))) {
            String text = String.join("", pages(pdf));
            assertTrue(text.contains("供货 □"), text);
        }
    }

    @Test
    void aDraftSaysThatItIsNoOffer() throws IOException {
        Quotation quotation = quotation(1);
        try (PDDocument pdf = Loader.loadPDF(print(quotation, Locale.SIMPLIFIED_CHINESE))) {
            assertTrue(String.join("", pages(pdf)).contains("不具约束力"));
        }
        quotation.submit(false, DATE, ACT);
        try (PDDocument pdf = Loader.loadPDF(print(quotation, Locale.SIMPLIFIED_CHINESE))) {
            assertFalse(String.join("", pages(pdf)).contains("不具约束力"));
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN", "en"})
    void sectionsHaveHeadsAndSubtotalsAndWhatIsOptionalIsApart(String language) throws IOException {
        Locale locale = language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        Quotation quotation = quotation(0);
        SalesTerms terms = new SalesTerms("滨江花园二期", "王工", "east.sales", DATE, Percent.of("3"), null);
        quotation.change(
                7L,
                1L,
                terms,
                DATE.plusDays(30),
                List.of(line(1), line(2), line(3), line(4)),
                new QuotationLayout(
                        List.of(
                                new QuotationSection("s", "地面工程", Percent.of("5")),
                                new QuotationSection("s", "墙面工程", Percent.ZERO)),
                        List.of(
                                new LinePlace(1, LineKind.NORMAL, null),
                                new LinePlace(1, LineKind.OPTIONAL, null),
                                new LinePlace(2, LineKind.NORMAL, null),
                                new LinePlace(2, LineKind.ALTERNATIVE, 3))));
        String first = grouped(quotation.lines().get(0).getNet());
        String optional = grouped(quotation.lines().get(1).getNet());
        try (PDDocument pdf = Loader.loadPDF(print(quotation, locale))) {
            String text = String.join("\n", pages(pdf));
            boolean english = locale == Locale.ENGLISH;
            assertTrue(text.contains(english ? "地面工程  less 5 %" : "地面工程  优惠 5 %"), text);
            assertTrue(text.contains((english ? "Subtotal 地面工程 " : "小计 地面工程 ") + first), text);
            assertTrue(text.contains("(" + optional + ")"), text);
            assertTrue(text.contains(english ? "[Optional]" : "[可选]"), text);
            assertTrue(text.contains(english ? "[Alternative to line 3]" : "[可替代第 3 行]"), text);
            assertTrue(text.contains(english ? "Amounts in brackets" : "括号内金额"), text);
            assertTrue(text.contains(grouped(quotation.getGross().amount())), text);
            photograph(pdf, "quotation-sections-" + language);
        }
    }

    @Test
    void noHeadOfASectionIsTheLastOfItsPage() throws IOException {
        Quotation quotation = quotation(0);
        SalesTerms terms = new SalesTerms("滨江花园二期", "王工", "east.sales", DATE, Percent.of("3"), null);
        List<LineSpec> specs = new ArrayList<>();
        List<LinePlace> places = new ArrayList<>();
        List<QuotationSection> sections = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            specs.add(line(i));
            sections.add(new QuotationSection("s", "楼层 " + i, Percent.ZERO));
            places.add(new LinePlace(i, LineKind.NORMAL, null));
        }
        quotation.change(7L, 1L, terms, DATE.plusDays(30), specs, new QuotationLayout(sections, places));
        try (PDDocument pdf = Loader.loadPDF(print(quotation, Locale.SIMPLIFIED_CHINESE))) {
            int carries = 0;
            for (String page : pages(pdf)) {
                List<String> lines = page.lines().toList();
                for (int i = 1; i < lines.size(); i++) {
                    if (lines.get(i).contains("过次页")) {
                        carries++;
                        assertFalse(lines.get(i - 1).strip().startsWith("楼层"), page);
                    }
                }
            }
            assertTrue(carries > 4, carries + " pages carry a total");
        }
    }

    private static String grouped(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}
