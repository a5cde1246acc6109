package org.zhutong.shared.web;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** The version of the own static files: a checksum, so that a changed file has a new URL and may be cached for ever. */
final class StaticFiles {
    private static final String ATTRIBUTE = StaticFiles.class.getName();

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
        Set<String> files = new TreeSet<>(Set.of("/sw.js"));
        Set<String> resources = context.getResourcePaths("/resources/");
        if (resources != null) {
            resources.stream()
                    .filter(file -> file.endsWith(".css") || file.endsWith(".js"))
                    .forEach(files::add);
        }
        for (String file : files) {
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
