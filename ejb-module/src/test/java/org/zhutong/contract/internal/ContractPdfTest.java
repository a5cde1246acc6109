package org.zhutong.contract.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
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
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhutong.contract.model.ClauseKind;
import org.zhutong.contract.model.ClauseSpec;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractContent;
import org.zhutong.contract.model.ContractKind;
import org.zhutong.contract.model.ContractLineSpec;
import org.zhutong.contract.model.ContractTerms;
import org.zhutong.contract.model.ContractValue;
import org.zhutong.contract.model.PaymentKind;
import org.zhutong.contract.model.PaymentTerm;
import org.zhutong.contract.model.SigningSide;
import org.zhutong.contract.model.StandardClause;
import org.zhutong.organisation.model.CompanyData;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Quantity;

/** The print of a contract; its pages are photographed into {@code target/pdf}, to be looked at. */
class ContractPdfTest {
    private static final LocalDate DATE = LocalDate.of(2026, 3, 2);
    private static final CompanyData COMPANY = new CompanyData(
            "筑通建材有限公司",
            "Zhutong Building Materials Co., Ltd.",
            "91310115MA1K4BXC1W",
            "上海市浦东新区建业路 88 号",
            null,
            null,
            null,
            null,
            null,
            null);

    private static Contract contract(int lines) {
        List<ContractLineSpec> specs = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            specs.add(new ContractLineSpec(
                    null,
                    (long) i,
                    "SKU-" + i,
                    "通体大理石瓷砖 灰 第 " + i + " 款",
                    "600×600×9.5 mm",
                    Quantity.of(BigDecimal.valueOf(10 + i), "箱"),
                    Quantity.of(BigDecimal.valueOf(10 + i).multiply(new BigDecimal("1.44")), "平方米"),
                    new BigDecimal("80"),
                    new BigDecimal("76.25"),
                    Percent.of("13"),
                    null));
        }
        List<ClauseSpec> clauses = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            clauses.add(ClauseSpec.of(new StandardClause(
                    (long) i,
                    1,
                    "C" + i,
                    ClauseKind.MANDATORY,
                    null,
                    i,
                    "质量标准与验收（第 " + i + " 部分）",
                    "1. 供方交付的产品须符合国家现行标准及产品合格证明，并随货提供出厂合格证、检测报告，工程名称：${project}。\n"
                            + "2. 需方应在货到现场后 7 日内对数量、规格和外观进行验收，如有异议须在该期限内书面提出。\n3. 由 ${仲裁委员会} 仲裁。",
                    null)));
        }
        ContractTerms terms = new ContractTerms(
                "滨江花园二期瓷砖购销合同", "滨江花园二期", "陈工", "east.sales", DATE, null, DATE.plusDays(300), "分两批", "万分之五");
        Contract contract = new Contract(
                "CT2026-000123",
                ContractKind.SALES,
                7L,
                1L,
                null,
                "CNY",
                terms,
                Act.of("east.sales", Instant.parse("2026-03-02T02:00:00Z")));
        contract.change(new ContractContent(
                terms,
                specs,
                clauses,
                List.of(
                        new PaymentTerm("p", PaymentKind.ADVANCE, Percent.of("30"), null, "合同签订后 5 日内"),
                        new PaymentTerm("p", PaymentKind.ON_DELIVERY, Percent.of("65"), null, null),
                        new PaymentTerm("p", PaymentKind.RETENTION, Percent.of("5"), 12, "验收合格后")),
                List.of(new ContractValue("仲裁委员会", "上海仲裁委员会"))));
        return contract;
    }

    /** Of the customer alone: the other half stays empty. */
    private static List<ContractPdf.Drawn> drawn() throws IOException {
        BufferedImage image = new BufferedImage(640, 220, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 640, 220);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(5));
        pen.drawArc(60, 30, 400, 150, 20, 300);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return List.of(new ContractPdf.Drawn(
                SigningSide.CUSTOMER, "陈工", Instant.parse("2026-03-03T02:00:00Z"), out.toByteArray()));
    }

    @ParameterizedTest
    @CsvSource({"3, zh-CN", "3, en", "120, zh-CN"})
    void everyPageIsCompleteAndReadable(int lines, String language) throws IOException {
        Contract contract = contract(lines);
        Locale locale = language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        Map<String, String> own = Map.of(
                "customer", "上海宏远建设工程有限公司", "project", "滨江花园二期", "effectiveFrom", "签订之日", "validUntil", "2026-12-27");
        byte[] file = ContractPdf.of(new ContractPdf.Print(
                contract, locale, COMPANY, contract.places(own), Map.of(), lines == 3 ? drawn() : List.of()));
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String all = new PDFTextStripper().getText(pdf);
            for (String said : List.of("CT2026-000123", "上海宏远建设工程有限公司", "工程名称：滨江花园二期", "上海仲裁委员会")) {
                assertTrue(all.contains(said), said + " is not on " + all);
            }
            int pages = pdf.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                String number = locale == Locale.ENGLISH
                        ? "Page %d of %d".formatted(page, pages)
                        : "第 %d 页，共 %d 页".formatted(page, pages);
                assertTrue(all.contains(number), number);
            }
            File folder = Files.createDirectories(Path.of("target", "pdf")).toFile();
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int page = 0; page < pages; page++) {
                ImageIO.write(
                        renderer.renderImageWithDPI(page, 80),
                        "png",
                        new File(folder, "contract-%d-%s-%d.png".formatted(lines, language, page + 1)));
            }
        }
    }
}
