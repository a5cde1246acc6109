package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.zhutong.test.support.Fixtures.TILE;
import static org.zhutong.test.support.Fixtures.line;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/** Files are attached, downloaded and removed on the page of a document, at the desk and on the phone; nothing typed is lost. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class AttachmentPagesIT {
    private static final byte[] PDF = "%PDF-1.7\n% signed\n".getBytes(StandardCharsets.US_ASCII);

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    @Test
    void aFileIsAttachedDownloadedAndRemoved() throws IOException {
        long customer = Fixtures.customer("EAST", "1000000").path("id").asLong();
        long quotation = Api.as("east.sales")
                .post("/quotations", Fixtures.quotation(customer, line(TILE, "10", "箱")))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        try (Visit visit = Visit.as("east.sales", Visit.Screen.PHONE)) {
            Page page = visit.page();
            visit.open("/sales/quotation?id=" + quotation);
            Locator card = page.locator("#attachments");
            page.fill("#remark", "还没有保存");
            card.locator("input[multiple]").setInputFiles(new FilePayload[] {
                file("现场照片.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}), file("合同扫描件.pdf", PDF)
            });
            assertThat(card.locator(".zt-files > li")).hasCount(2);
            assertThat(page.locator("#remark")).hasValue("还没有保存");
            visit.inspect("attachments");

            Download download = page.waitForDownload(
                    () -> card.locator("a[download]").last().click());
            assertArrayEquals(PDF, Files.readAllBytes(download.path()));

            card.locator("input[multiple]")
                    .setInputFiles(file("发票.pdf", "MZ\0\0not a document".getBytes(StandardCharsets.US_ASCII)));
            assertThat(card.locator(".zt-refusal")).containsText("发票.pdf");
            visit.inspect("attachments-refused");
            visit.excuse();

            Locator first = card.locator(".zt-files > li").first();
            first.locator("summary").click();
            first.locator("details input").fill("拍错了");
            visit.inspect("attachments-remove");
            first.locator("[data-remove]").click();
            assertThat(card.locator(".zt-files > li")).hasCount(1);
            visit.open("/crm/customer?id=" + customer);
            page.locator("#attachments input[multiple]").setInputFiles(file("营业执照.pdf", PDF));
            assertThat(page.locator("#attachments .zt-files > li")).hasCount(1);
            visit.inspect("attachments-customer");
        }
    }
}
