package org.zhutong.dataimport.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which encoding a text file has: by its byte order mark; else UTF-8 if all of it is; else GB 18030 (with GBK) if all of it is. */
final class TextEncoding {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextEncoding() {}

    static Charset of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        Charset marked = marked(start);
        if (marked != null) {
            return checked(file, marked);
        }
        return decodes(file, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : checked(file, GB18030);
    }

    private static Charset checked(Path file, Charset charset) throws IOException {
        if (!decodes(file, charset)) {
            throw FileProblem.of("dataimport.file.encoding");
        }
        return charset;
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        try (Reader reader = CsvFileReader.reader(file, charset)) {
            char[] buffer = new char[16 * 1024];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    if (buffer[i] == 0) {
                        // no text has these: a picture, a PDF, a program
                        throw FileProblem.of("dataimport.file.not-text");
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static @org.jspecify.annotations.Nullable Charset marked(byte[] start) {
        return switch (markLength(start)) {
            case 3 -> StandardCharsets.UTF_8;
            case 2 -> start[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            default -> null;
        };
    }

    static int markLength(byte[] start) {
        if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return 3;
        }
        boolean wide = start.length >= 2
                && ((start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)
                        || (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE));
        return wide ? 2 : 0;
    }
}
