package org.zhutong.attachment.spi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Where the content of files is kept: in the database, unless an {@code @Alternative} with a {@code @Priority} keeps it
 * elsewhere. Called in a transaction: what was written by one that is rolled back must not be found again.
 */
public interface AttachmentStore {
    /** @param id of an attachment that has no content yet */
    void write(long id, Path file) throws IOException;

    void copy(long id, OutputStream out) throws IOException;

    void delete(long id);
}
