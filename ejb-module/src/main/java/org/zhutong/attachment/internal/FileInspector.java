package org.zhutong.attachment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.zhutong.attachment.model.Attachment;
import org.zhutong.attachment.model.FileKind;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/** Looks into a file before it is kept: whether its kind may be attached, and whether it is what its name says. */
@ApplicationScoped
public class FileInspector {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    /** What an Office file keeps its content in: all of them are archives, and an archive of anything has their first bytes. */
    private static final Map<FileKind, String> PARTS =
            Map.of(FileKind.DOCX, "word/", FileKind.XLSX, "xl/", FileKind.PPTX, "ppt/");

    /** Likewise of the older ones, which are file systems of their own: what they call their content. */
    private static final Map<FileKind, String> STREAMS =
            Map.of(FileKind.DOC, "WordDocument", FileKind.XLS, "Workbook", FileKind.PPT, "PowerPoint Document");

    /** Programs inside of documents. */
    private static final String MACROS = "vbaproject.bin";

    /** @param name without the folders some browsers send along */
    record Inspected(String name, FileKind kind, long size, String sha256) {}

    /** @throws BusinessException INVALID, with the rule that is broken and its limit */
    Inspected inspect(String fileName, Path file, long maxMebibytes) throws IOException {
        String name = Text.requiredLine(
                "fileName",
                fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1),
                Attachment.NAME_LENGTH);
        FileKind kind = FileKind.ofName(name)
                .orElseThrow(() -> BusinessException.invalidField(
                        "fileName", "attachment.kind-not-allowed", name, FileKind.allowed()));
        long size = Files.size(file);
        if (size == 0) {
            throw BusinessException.invalidField("file", "attachment.empty", name);
        }
        if (size > maxMebibytes * MEBIBYTE) {
            throw BusinessException.invalidField(
                    "file", "attachment.too-large", name, (size + MEBIBYTE - 1) / MEBIBYTE, maxMebibytes);
        }
        String found = sniff(name, file);
        if (!found.equals(kind.mediaType()) || !holds(kind, file)) {
            String what = found.equals(kind.mediaType()) ? "@attachment.something-else" : found;
            throw BusinessException.invalidField("file", "attachment.disguised", name, kind.mediaType(), what);
        }
        return new Inspected(name, kind, size, hash(file));
    }

    /** The name decides between relatives only: what the first bytes give away goes before it. */
    private static String sniff(String name, Path file) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            MediaType found = MimeTypes.getDefaultMimeTypes().detect(in, metadata);
            return found.getBaseType().toString();
        }
    }

    private static boolean holds(FileKind kind, Path file) throws IOException {
        if (kind.isText()) {
            return isText(file);
        }
        String part = PARTS.get(kind);
        if (part != null) {
            return isOffice(file, part);
        }
        String stream = STREAMS.get(kind);
        return stream == null || contains(file, stream.getBytes(StandardCharsets.UTF_16LE));
    }

    private static boolean isOffice(Path file, String part) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null
                    && zip.stream().map(ZipEntry::getName).anyMatch(name -> name.startsWith(part))
                    && zip.stream()
                            .map(entry -> entry.getName().toLowerCase(java.util.Locale.ROOT))
                            .noneMatch(name -> name.endsWith(MACROS));
        } catch (ZipException e) {
            return false;
        }
    }

    /** In whatever encoding: bytes that stand for no character are in none of them, but for UTF-16, which has a mark. */
    private static boolean isText(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            boolean wide = false;
            boolean first = true;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (first && count >= 2) {
                    int mark = (buffer[0] & 0xFF) << 8 | (buffer[1] & 0xFF);
                    wide = mark == 0xFEFF || mark == 0xFFFE;
                }
                first = false;
                for (int i = 0; i < count && !wide; i++) {
                    int b = buffer[i] & 0xFF;
                    if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' || b == 0x7F) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /** Without holding the file: a piece at a time, with the end of the one before. */
    private static boolean contains(Path file, byte[] wanted) throws IOException {
        String needle = new String(wanted, StandardCharsets.ISO_8859_1);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            String tail = "";
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                String piece = tail + new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
                if (piece.contains(needle)) {
                    return true;
                }
                tail = piece.substring(Math.max(0, piece.length() - wanted.length));
            }
            return false;
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
