package org.zhutong.dataimport.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a workbook before anything parses it: how much it unpacks to (really, not as its directory claims), document
 * types (entities), absurd cell addresses. One pass over the unpacked bytes, nothing is kept.
 */
final class XlsxGuard {
    static final int MAX_ENTRIES = 2_000;
    static final long MAX_UNPACKED = 400L * 1024 * 1024;
    static final long MAX_SHARED_STRINGS = 48L * 1024 * 1024;
    static final int MAX_STRINGS = 1_000_000;

    /** A file that unpacks to more than this may do so by at most {@link #MAX_RATIO}. */
    static final long RATIO_FROM = 20L * 1024 * 1024;

    static final int MAX_RATIO = 120;

    private static final byte[] DOCTYPE = ascii("<!DOCTYPE");
    private static final byte[] STRING_ITEM = ascii("<si");
    private static final byte[] REFERENCE = ascii(" r=\"");

    private long total;

    private XlsxGuard() {}

    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw bomb();
            }
            boolean workbook = false;
            XlsxGuard guard = new XlsxGuard();
            long packed = Files.size(file);
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                workbook |= entry.getName().startsWith("xl/");
                try (InputStream in = zip.getInputStream(entry)) {
                    guard.scan(entry.getName(), in, packed);
                }
            }
            if (!workbook) {
                throw FileProblem.of("dataimport.file.not-excel");
            }
        } catch (ZipException e) {
            throw FileProblem.of("dataimport.file.not-excel");
        }
    }

    private void scan(String name, InputStream in, long packed) throws IOException {
        boolean sharedStrings = name.endsWith("sharedStrings.xml");
        Matcher doctype = new Matcher(DOCTYPE);
        Matcher item = new Matcher(STRING_ITEM);
        Addresses addresses = new Addresses();
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        int items = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            if (size == 0) {
                refuseOtherEncodings(buffer, count);
            }
            size += count;
            total += count;
            if (total > MAX_UNPACKED
                    || (total > RATIO_FROM && total > packed * MAX_RATIO)
                    || (sharedStrings && size > MAX_SHARED_STRINGS)) {
                throw bomb();
            }
            for (int i = 0; i < count; i++) {
                byte b = buffer[i];
                if (doctype.matches(b)) {
                    throw FileProblem.of("dataimport.file.doctype");
                }
                if (sharedStrings && item.matches(b) && ++items > MAX_STRINGS) {
                    throw bomb();
                }
                addresses.check(b);
            }
        }
    }

    /** Spreadsheet programs write UTF-8. In UTF-16 what is looked for here would go unseen. */
    private static void refuseOtherEncodings(byte[] buffer, int count) {
        if (count >= 2) {
            int first = buffer[0] & 0xFF;
            int second = buffer[1] & 0xFF;
            boolean mark = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
            boolean wide = (first == 0 && second == '<') || (first == '<' && second == 0);
            if (mark || wide) {
                throw FileProblem.of("dataimport.file.not-excel");
            }
        }
    }

    private static RuntimeException bomb() {
        return FileProblem.of("dataimport.file.bomb");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    /** Recognises a pattern whose first byte occurs in it only once. */
    private static final class Matcher {
        private final byte[] pattern;
        private int matched;

        Matcher(byte[] pattern) {
            this.pattern = pattern;
        }

        boolean matches(byte b) {
            matched = b == pattern[matched] ? matched + 1 : b == pattern[0] ? 1 : 0;
            if (matched == pattern.length) {
                matched = 0;
                return true;
            }
            return false;
        }
    }

    /** Refuses columns beyond XFD, to which a reader would widen its row. */
    private static final class Addresses {
        private final Matcher reference = new Matcher(REFERENCE);
        private int letters = -1;

        void check(byte b) {
            if (letters >= 0) {
                boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
                letters = letter ? letters + 1 : -1;
                if (letters > 3) {
                    throw FileProblem.of("dataimport.file.unreadable");
                }
            } else if (reference.matches(b)) {
                letters = 0;
            }
        }
    }
}
