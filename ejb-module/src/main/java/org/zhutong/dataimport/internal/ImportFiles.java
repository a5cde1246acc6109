package org.zhutong.dataimport.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.zhutong.dataimport.model.DataImport;
import org.zhutong.shared.model.Act;

/** Takes files in: their rows are staged, their columns looked at. */
@ApplicationScoped
public class ImportFiles {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ImportRows rows;

    /** Reads the file once; nothing is kept when it turns out to be unusable, since the caller's transaction ends then. */
    public DataImport stage(String fileName, Path file, Act act) throws IOException {
        try (RowReader reader = FileReaders.open(fileName, file)) {
            DataImport dataImport = new DataImport(fileName, reader.details(), act);
            em.persist(dataImport);
            // the rows refer to it
            em.flush();
            FileStaging staging = new FileStaging();
            try (ImportRows.Stage stage = rows.stage(Objects.requireNonNull(dataImport.getId()))) {
                staging.read(reader, stage);
            }
            dataImport.contains(
                    staging.rows(), ImportJson.columns(staging.columns()), hash(FileStaging.layout(staging.columns())));
            em.flush();
            return dataImport;
        }
    }

    private static String hash(List<String> layout) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\n", layout).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The first rows, cut to the columns of the header. */
    public List<List<String>> preview(long importId, int columns, int limit) {
        List<List<String>> preview = new ArrayList<>();
        for (FileRow row : rows.after(importId, 0, limit)) {
            List<String> cells = new ArrayList<>(columns);
            for (int i = 0; i < columns; i++) {
                String text = row.cell(i).text();
                cells.add(text.length() <= 100 ? text : text.substring(0, 100) + "…");
            }
            preview.add(cells);
        }
        return preview;
    }

    /** The rows of imports uploaded before are not needed any more; what became of them stays. */
    public void forgetOld(Instant before) {
        em.createQuery("SELECT i.id FROM DataImport i WHERE i.uploadedAt < :before AND i.rowsKept = TRUE", Long.class)
                .setParameter("before", before)
                .setMaxResults(20)
                .getResultList()
                .forEach(id -> {
                    rows.forgetRows(id);
                    em.find(DataImport.class, id).forgetRows();
                });
    }
}
