package org.zhutong.attachment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import org.zhutong.attachment.model.Attachment;
import org.zhutong.attachment.spi.AttachmentStore;

/** Brings the content of attachments out of the store. */
@ApplicationScoped
public class AttachmentFiles {
    @Inject
    private AttachmentStore store;

    /** Of a small one, in memory. @throws IOException also when it is not what was attached */
    byte[] bytes(Attachment attachment) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        MessageDigest digest = FileInspector.sha256();
        try (OutputStream out = new DigestOutputStream(content, digest)) {
            store.copy(Objects.requireNonNull(attachment.getId()), out);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(attachment.getSha256())) {
            throw new IOException("the content of attachment " + attachment.getId() + " is not what was attached");
        }
        return content.toByteArray();
    }

    /** SHA-256 of what is in the store now, in hexadecimal. */
    String hash(Attachment attachment) throws IOException {
        MessageDigest digest = FileInspector.sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            store.copy(Objects.requireNonNull(attachment.getId()), out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * On disk, for as long as somebody slow reads it: no connection waits for them.
     *
     * @return the caller deletes it
     * @throws IOException also when it is not what was attached: nobody gets a damaged file
     */
    Path copy(Attachment attachment) throws IOException {
        Path copy = Files.createTempFile("zhutong-attachment-", ".tmp");
        try {
            MessageDigest digest = FileInspector.sha256();
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
                store.copy(Objects.requireNonNull(attachment.getId()), out);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(attachment.getSha256())) {
                throw new IOException("the content of attachment " + attachment.getId() + " is not what was attached");
            }
            return copy;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }
}
