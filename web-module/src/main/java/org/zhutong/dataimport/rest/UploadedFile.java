package org.zhutong.dataimport.rest;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** A body put aside on disk for the length of the request: it can be read again when the request is tried again. */
@RequestScoped
public class UploadedFile {
    private @Nullable Path path;

    /** @param body read at the first call only */
    Path of(InputStream body) {
        Path known = path;
        if (known != null) {
            return known;
        }
        try {
            Path file = Files.createTempFile("zhutong-upload-", ".tmp");
            path = file;
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the upload could not be read", e);
        }
    }

    @PreDestroy
    void delete() {
        Path known = path;
        if (known != null) {
            try {
                Files.deleteIfExists(known);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
