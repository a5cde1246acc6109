package org.zhutong.attachment.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.zhutong.attachment.spi.AttachmentStore;

/** Keeps files in a table of their own, in pieces, on the connection of the transaction: backed up and rolled back with the rest. */
@ApplicationScoped
public class DatabaseStore implements AttachmentStore {
    static final int PIECE = 256 * 1024;
    private static final int AT_ONCE = 8;

    @Resource(lookup = "java:jboss/datasources/ZhutongDS")
    private DataSource dataSource;

    @Override
    public void write(long id, Path file) throws IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO ATTACHMENT_CONTENT (ATTACHMENT_ID, POSITION, CONTENT) VALUES (?, ?, ?)");
                InputStream in = Files.newInputStream(file)) {
            int position = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                insert.setLong(1, id);
                insert.setInt(2, position++);
                insert.setBytes(3, piece);
                insert.addBatch();
                if (position % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    @Override
    public void copy(long id, OutputStream out) throws IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT CONTENT FROM ATTACHMENT_CONTENT WHERE ATTACHMENT_ID = ? ORDER BY POSITION")) {
            select.setFetchSize(AT_ONCE);
            select.setLong(1, id);
            try (ResultSet pieces = select.executeQuery()) {
                while (pieces.next()) {
                    try (InputStream piece = pieces.getBinaryStream(1)) {
                        piece.transferTo(out);
                    }
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    @Override
    public void delete(long id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM ATTACHMENT_CONTENT WHERE ATTACHMENT_ID = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
