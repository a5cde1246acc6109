package org.zhutong.shared.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;

/**
 * Limits bodies before anything parses them (2 MiB, uploads 25 MiB) and takes the hash that ties an idempotency key to its
 * body.
 */
@Provider
@PreMatching
@Priority(100)
public class RequestBodyFilter implements ContainerRequestFilter {
    static final int MAX_JSON_BYTES = 2 * 1024 * 1024;
    static final int MAX_UPLOAD_BYTES = 25 * 1024 * 1024;

    @Inject
    private IdempotentRequest request;

    @Inject
    private UploadedFile upload;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type == null) {
            // a transition is often called without a body, hence without a type: not for that reason refused
            context.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        if (type != null
                && "multipart".equalsIgnoreCase(type.getType())
                && !type.getParameters().containsKey("boundary")) {
            throw BusinessException.invalid("shared.multipart-boundary");
        }
        boolean json = type == null || type.getSubtype().endsWith("json");
        int limit = json ? MAX_JSON_BYTES : MAX_UPLOAD_BYTES;
        if (context.getLength() > limit) {
            throw tooLarge(limit);
        }
        String key = context.getHeaderString("Idempotency-Key");
        InputStream limited = new LimitedStream(context.getEntityStream(), limit);
        if (key == null || "GET".equals(context.getMethod())) {
            context.setEntityStream(limited);
            return;
        }
        if (!key.matches("[\\x21-\\x7e]{1,100}")) {
            throw BusinessException.invalidField("Idempotency-Key", "shared.idempotency-key-invalid");
        }
        String hash;
        if (json) {
            byte[] body = limited.readAllBytes();
            context.setEntityStream(new ByteArrayInputStream(body));
            hash = Hashes.sha256(body);
        } else {
            // a file is put aside on disk instead: a few of them at once would fill the heap
            Path body = upload.put(limited);
            context.setEntityStream(Files.newInputStream(body));
            hash = Hashes.sha256(body);
        }
        var principal = context.getSecurityContext().getUserPrincipal();
        request.remember(
                Hashes.sha256(
                        principal == null ? "" : principal.getName(),
                        context.getMethod(),
                        context.getUriInfo().getPath(),
                        key),
                hash);
    }

    private static PayloadTooLargeException tooLarge(int limit) {
        return new PayloadTooLargeException(limit / 1024 / 1024);
    }

    /** Stops reading at the limit, for bodies that do not say their length. */
    private static final class LimitedStream extends FilterInputStream {
        private final int limit;
        private int left;

        LimitedStream(InputStream in, int limit) {
            super(in);
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0 && --left < 0) {
                throw tooLarge(limit);
            }
            return value;
        }

        @Override
        public int read(byte @Nullable [] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                left -= count;
                if (left < 0) {
                    throw tooLarge(limit);
                }
            }
            return count;
        }
    }
}
