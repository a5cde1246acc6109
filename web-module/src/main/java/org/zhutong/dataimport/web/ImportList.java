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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.dataimport.service.ImportListRow;
import org.zhutong.dataimport.service.ImportService;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.web.ListRequest;
import org.zhutong.shared.web.Redirects;

/** The list of imports, and the upload of the next one. */
@Named
@RequestScoped
public class ImportList {
    @EJB
    private ImportService service;

    @Inject
    private ListRequest list;

    @Inject
    private Redirects redirects;

    private @Nullable Page<ImportListRow> page;
    private @Nullable Part file;

    public Page<ImportListRow> getPage() {
        Page<ImportListRow> known = page;
        if (known == null) {
            known = service.list(list.request());
            page = known;
        }
        return known;
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

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
