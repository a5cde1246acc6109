package org.zhutong.shared.web;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** The version of the shell's own static files: a checksum, so that a changed file has a new URL and may be cached for ever. */
final class StaticFiles {
    private static final String ATTRIBUTE = StaticFiles.class.getName();
    private static final List<String> FILES = List.of("/resources/zhutong.css", "/resources/zhutong.js", "/sw.js");

    private StaticFiles() {}

    static String version(ServletContext context) {
        Object known = context.getAttribute(ATTRIBUTE);
        if (known == null) {
            known = checksum(context);
            context.setAttribute(ATTRIBUTE, known);
        }
        return known.toString();
    }

    private static String checksum(ServletContext context) {
        CRC32 crc = new CRC32();
        for (String file : FILES) {
            try (InputStream in = context.getResourceAsStream(file)) {
                if (in != null) {
                    crc.update(in.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        return Long.toHexString(crc.getValue());
    }
}
