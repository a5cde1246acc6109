package org.zhutong.attachment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhutong.attachment.model.FileKind;
import org.zhutong.shared.model.BusinessException;

class FileInspectorTest {
    private static final String OLE = "D0CF11E0A1B11AE1" + "00".repeat(600);

    private final FileInspector inspector = new FileInspector();

    @TempDir
    private Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ".tmp"), content);
    }

    private Path zip(String... entries) throws IOException {
        Path file = Files.createTempFile(folder, "zip", ".tmp");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write("<x/>".getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return file;
    }

    private static byte[] ole(String stream) {
        return (new String(HexFormat.of().parseHex(OLE), StandardCharsets.ISO_8859_1)
                        + new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private FileKind kind(String name, Path file) throws IOException {
        return inspector.inspect(name, file, 25).kind();
    }

    private void refused(String rule, String name, Path file) {
        assertEquals(
                rule,
                assertThrows(BusinessException.class, () -> inspector.inspect(name, file, 1), name)
                        .getKey());
    }

    @ParameterizedTest
    @CsvSource({
        "scan.PDF,255044462D312E370A",
        "photo.jpeg,FFD8FFE000104A46494600010101004800480000",
        "plan.png,89504E470D0A1A0A0000000D49484452",
        "a.gif,474946383961",
        "a.webp,524946460000000057454250565038",
        "a.tif,49492A00080000000000",
        "a.heic,00000018667479706865696300000000",
        "plan.dwg,414331303332000000000000",
    })
    void whatTheNameSaysIsWhatIsInside(String name, String hex) throws IOException {
        assertEquals(
                FileKind.ofName(name).orElseThrow(),
                kind(name, file(HexFormat.of().parseHex(hex))));
    }

    @Test
    void officeFilesAreKnownByTheirParts() throws IOException {
        assertEquals(FileKind.DOCX, kind("a.docx", zip("[Content_Types].xml", "word/document.xml")));
        assertEquals(FileKind.XLSX, kind("a.xlsx", zip("xl/workbook.xml", "[Content_Types].xml")));
        assertEquals(FileKind.DOC, kind("a.doc", file(ole("WordDocument"))));
        assertEquals(FileKind.XLS, kind("a.xls", file(ole("Workbook"))));
        refused("attachment.disguised", "a.docx", zip("virus.exe"));
        refused("attachment.disguised", "a.docx", zip("[Content_Types].xml", "xl/workbook.xml"));
        refused("attachment.disguised", "a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"));
        refused("attachment.disguised", "a.doc", file(ole("Workbook")));
    }

    @Test
    void textsMayBeInAnyEncoding() throws IOException {
        String text = "品名,规格,数量\n抛光砖,600x600,300\n".repeat(50);
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            assertEquals(FileKind.CSV, kind("a.csv", file(text.getBytes(charset))));
            assertEquals(FileKind.TEXT, kind("a.txt", file(text.getBytes(charset))));
        }
        refused("attachment.disguised", "a.txt", file(new byte[] {1, 2, 3, 0, 0, 9}));
        refused(
                "attachment.disguised",
                "a.txt",
                file("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)));
        refused(
                "attachment.disguised",
                "a.csv",
                file("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void disguisedUnknownEmptyAndLargeFilesAreRefused() throws IOException {
        Path program = file(HexFormat.of().parseHex("4D5A90000300000004000000FFFF0000B8000000"));
        refused("attachment.disguised", "invoice.pdf", program);
        refused("attachment.disguised", "photo.png", file("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
        refused("attachment.kind-not-allowed", "setup.exe", program);
        refused("attachment.kind-not-allowed", "合同.pdf.exe", program);
        refused("attachment.kind-not-allowed", "all.zip", zip("a.txt"));
        refused("attachment.kind-not-allowed", "page.html", program);
        refused("attachment.kind-not-allowed", "pdf.", program);
        refused("attachment.empty", "a.pdf", file(new byte[0]));
        Path large = Files.createTempFile(folder, "large", ".tmp");
        try (OutputStream out = Files.newOutputStream(large)) {
            out.write(new byte[1024 * 1024 + 1]);
        }
        refused("attachment.too-large", "a.pdf", large);
    }

    @Test
    void foldersInTheNameAreLeftOutAndTheHashIsThatOfTheContent() throws IOException {
        FileInspector.Inspected found =
                inspector.inspect("C:\\fakepath\\../图 1.txt", file("abc".getBytes(StandardCharsets.US_ASCII)), 1);
        assertEquals("图 1.txt", found.name());
        assertEquals(3, found.size());
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", found.sha256());
        refused("shared.one-line", "a\nb.pdf", file(new byte[] {1}));
    }
}
