package org.zhutong.dataimport.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.dataimport.service.ImportListRow;
import org.zhutong.dataimport.service.ImportService;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.TextKey;

/** The list of imports, and the upload of the next one. */
@Named
@RequestScoped
@ListAt(value = "/dataimport/imports", title = "dataimport.imports")
public class ImportList extends ListPage<ImportListRow> {
    private static final List<Column<ImportListRow>> COLUMNS = List.of(
            Column.of("file", "dataimport.file", Column.Kind.NAME, ImportListRow::fileName)
                    .naming(),
            Column.text("state", "dataimport.state", row -> new TextKey("dataimport.import.state." + row.state())),
            Column.text("by", "dataimport.uploaded-by", ImportListRow::uploadedBy),
            Column.of("at", "dataimport.uploaded-at", Column.Kind.TIME, ImportListRow::uploadedAt)
                    .sorted("uploadedAt"),
            Column.of("rows", "dataimport.rows", Column.Kind.NUMBER, ImportListRow::rows),
            Column.of("created", "dataimport.outcome.NEW", Column.Kind.NUMBER, ImportListRow::created),
            Column.of("changed", "dataimport.outcome.CHANGED", Column.Kind.NUMBER, ImportListRow::changed),
            Column.of("refused", "dataimport.outcome.REFUSED", Column.Kind.NUMBER, ImportListRow::refused));

    @EJB
    private ImportService service;

    @Inject
    private Redirects redirects;

    private @Nullable Part file;

    @Override
    public Page<ImportListRow> read(PageRequest wanted) {
        // the upload's own fields arrive in the same request and are no filters
        Map<String, String> filters = new HashMap<>(wanted.filters());
        filters.keySet().retainAll(List.of("state", "uploadedBy"));
        return service.list(
                new PageRequest(wanted.q(), filters, wanted.sort(), wanted.limit(), wanted.cursor(), wanted.count()));
    }

    @Override
    public List<Column<ImportListRow>> columns() {
        return COLUMNS;
    }

    /** Takes the chosen file in and goes on to its columns. */
    public void upload() throws IOException {
        Part chosen = file;
        if (chosen == null || chosen.getSubmittedFileName() == null) {
            throw BusinessException.invalidField("file", "dataimport.file.missing");
        }
        Path copy = Files.createTempFile("zhutong-upload-", ".tmp");
        try (InputStream in = chosen.getInputStream()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            long id = Objects.requireNonNull(
                    service.upload(chosen.getSubmittedFileName(), copy).id());
            redirects.to("/dataimport/import?id=" + id, "dataimport.uploaded");
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    public long getMaxBytes() {
        return ImportService.MAX_BYTES;
    }

    public long getMaxMebibytes() {
        return ImportService.MAX_BYTES / 1024 / 1024;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
