package org.zhutong.dataimport.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.dataimport.internal.FileColumn;
import org.zhutong.dataimport.internal.FileReaders;
import org.zhutong.dataimport.internal.ImportFiles;
import org.zhutong.dataimport.internal.ImportJson;
import org.zhutong.dataimport.internal.MappingJson;
import org.zhutong.dataimport.internal.MappingRules;
import org.zhutong.dataimport.internal.MappingSuggestion;
import org.zhutong.dataimport.model.DataImport;
import org.zhutong.dataimport.model.ImportState;
import org.zhutong.dataimport.model.RememberedMapping;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;
import org.zhutong.shared.service.AlreadyThere;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/** Files on their way in: upload, and which column is what. */
@Stateless
public class ImportService {
    /** As large as a file may be. */
    public static final long MAX_BYTES = FileReaders.MAX_BYTES;

    /** Rows shown for the mapping. */
    public static final int PREVIEW = 8;

    /** How long the rows of a file are kept. */
    public static final Duration ROWS_KEPT = Duration.ofDays(30);

    private static final String ROW = "NEW org.zhutong.dataimport.service.ImportListRow(i.id, i.fileName, i.uploadedBy,"
            + " i.uploadedAt, i.state, i.rowCount, i.counts.created, i.counts.changed, i.counts.unchanged,"
            + " i.counts.refused)";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ImportFiles files;

    @Inject
    private MappingRules rules;

    @Inject
    private CallerContext caller;

    /** Filters: {@code state}, {@code uploadedBy}; sorts: {@code uploadedAt}, {@code fileName}. */
    @RolesAllowed(Permissions.IMPORT_RUN)
    public Page<ImportListRow> list(PageRequest request) {
        return new ListQuery<>(em, ImportListRow.class, ROW, "DataImport i", "i.id")
                .search("LOWER(i.fileName)")
                .filter("state", "i.state", ImportState::valueOf)
                .filter("uploadedBy", "i.uploadedBy", String::valueOf)
                .sortable("uploadedAt", "i.uploadedAt", ImportListRow::uploadedAt)
                .sortable("fileName", "i.fileName", ImportListRow::fileName)
                .page(request, "-uploadedAt", ImportListRow::id);
    }

    @RolesAllowed(Permissions.IMPORT_RUN)
    public ImportView get(long id) {
        return view(load(id));
    }

    /**
     * Reads a file once, from beginning to end, and keeps its rows for the next steps.
     *
     * @param fileName as the user knows it; what the file is, is told by what it contains
     * @param file .xlsx or separated values (UTF-8, UTF-16 or GB 18030; comma, semicolon, tab or bar), at most 25 MiB and
     *     200,000 rows
     * @throws BusinessException INVALID {@code dataimport.file.*}, telling what is wrong with the file; nothing is kept then
     */
    @RolesAllowed(Permissions.IMPORT_RUN)
    public ImportView upload(String fileName, Path file) {
        String name = Text.required(
                "fileName",
                fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1),
                DataImport.FILE_NAME_LENGTH);
        files.forgetOld(caller.act().at().minus(ROWS_KEPT));
        try {
            return view(files.stage(name, file, caller.act()));
        } catch (IOException e) {
            throw new UncheckedIOException("the uploaded file could not be read", e);
        }
    }

    /**
     * Says how the file is understood; offered again for the next file of the same layout. Takes a dry run's result back.
     *
     * @param version as read
     * @throws BusinessException STALE; CONFLICT when it is committed; INVALID at the field that is wrong; FORBIDDEN without
     *     {@code product:write}, or {@code price:write} where prices are mapped
     */
    @RolesAllowed(Permissions.IMPORT_RUN)
    public ImportView map(long id, int version, MappingCommand mapping) {
        DataImport dataImport = load(id);
        StaleVersions.check(em, dataImport, version);
        rules.check(ImportJson.columns(dataImport.getColumns()), mapping);
        String json = MappingJson.write(mapping);
        dataImport.map(json, caller.act());
        em.flush();
        remember(dataImport.getHeaderHash(), json);
        return view(dataImport);
    }

    private void remember(String headerHash, String mapping) {
        RememberedMapping known = remembered(headerHash, true);
        if (known != null) {
            known.use(mapping, caller.act().at());
            em.flush();
            return;
        }
        try {
            em.persist(new RememberedMapping(
                    headerHash, caller.username(), mapping, caller.act().at()));
            em.flush();
        } catch (PersistenceException e) {
            // two files of one new layout at the same moment
            throw AlreadyThere.or(e);
        }
    }

    /** The caller's own; else, unless only that is wanted, whoever's came last. */
    private @Nullable RememberedMapping remembered(String headerHash, boolean ownOnly) {
        RememberedMapping last = null;
        for (RememberedMapping one : em.createQuery(
                        "SELECT m FROM RememberedMapping m WHERE m.headerHash = :hash ORDER BY m.usedAt",
                        RememberedMapping.class)
                .setParameter("hash", headerHash)
                .getResultList()) {
            if (one.getUsername().equals(caller.username())) {
                return one;
            }
            last = one;
        }
        return ownOnly ? null : last;
    }

    private DataImport load(long id) {
        DataImport dataImport = em.find(DataImport.class, id);
        if (dataImport == null) {
            throw BusinessException.notFound("shared.not-found");
        }
        return dataImport;
    }

    private ImportView view(DataImport dataImport) {
        List<FileColumn> columns = ImportJson.columns(dataImport.getColumns());
        RememberedMapping remembered = remembered(dataImport.getHeaderHash(), false);
        return new ImportView(
                Objects.requireNonNull(dataImport.getId()),
                dataImport.getVersion(),
                dataImport.getFileName(),
                dataImport.getFileDetails(),
                dataImport.getUploadedBy(),
                dataImport.getUploadedAt(),
                dataImport.getState(),
                dataImport.getRowCount(),
                columns.stream().map(ImportService::view).toList(),
                remembered == null
                        ? MappingSuggestion.guess(columns, caller.has(Permissions.PRICE_WRITE))
                        : MappingJson.read(remembered.getMapping()),
                dataImport.getMapping() == null ? null : MappingJson.read(dataImport.getMapping()),
                CountsView.of(dataImport.getCounts()),
                dataImport.getPriceListId(),
                files.preview(Objects.requireNonNull(dataImport.getId()), columns.size(), PREVIEW));
    }

    private static ColumnView view(FileColumn column) {
        return new ColumnView(
                column.name(),
                column.filled(),
                column.sample(),
                column.values().stream()
                        .map(value -> new ColumnView.ValueView(value.value(), value.rows()))
                        .toList());
    }
}
