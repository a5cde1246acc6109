package org.zhutong.shared.rest;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body put aside on disk for the length of the request: it can be read again when the request is tried again. */
@RequestScoped
public class UploadedFile {
    private final List<Path> kept = new ArrayList<>();
    private @Nullable Path path;

    /** @param body read at the first call only */
    public Path of(InputStream body) {
        Path known = path;
        if (known != null) {
            return known;
        }
        try {
            Path file = put(body);
            path = file;
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the upload could not be read", e);
        }
    }

    /** Any number of them, each gone when the request ends. */
    Path put(InputStream body) throws IOException {
        Path file = Files.createTempFile("zhutong-upload-", ".tmp");
        kept.add(file);
        Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    @PreDestroy
    void delete() {
        for (Path file : kept) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
