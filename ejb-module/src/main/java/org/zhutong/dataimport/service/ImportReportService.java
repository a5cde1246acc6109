package org.zhutong.dataimport.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhutong.dataimport.internal.ErrorFiles;
import org.zhutong.dataimport.internal.Finding;
import org.zhutong.dataimport.internal.ImportJson;
import org.zhutong.dataimport.model.DataImport;
import org.zhutong.dataimport.model.RowOutcome;
import org.zhutong.dataimport.model.Severity;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Messages;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** What became of each row of a file. */
@Stateless
public class ImportReportService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ErrorFiles files;

    @Inject
    private CallerContext caller;

    /** An outcome as it is kept. */
    public record KeptOutcome(
            Long row,
            RowOutcome outcome,
            Severity severity,
            @Nullable String sku,
            @Nullable String findings) {}

    /**
     * The rows in the file's order, with what was found in them. Filters: {@code severity} (ERROR, WARNING, INFO, NONE),
     * {@code outcome} (NEW, CHANGED, UNCHANGED, FILTERED, REFUSED), {@code sku}; sort: {@code row}.
     */
    @RolesAllowed(Permissions.IMPORT_RUN)
    public Page<ReportRow> rows(long importId, PageRequest request) {
        load(importId);
        Locale locale = caller.locale();
        return new ListQuery<>(
                        em,
                        KeptOutcome.class,
                        "NEW org.zhutong.dataimport.service.ImportReportService$KeptOutcome("
                                + "o.rowNo, o.outcome, o.severity, o.sku, o.findings)",
                        "ImportOutcome o",
                        "o.rowNo")
                .where("o.importId = :import", "import", importId)
                .filter("severity", "o.severity", Severity::valueOf)
                .filter("outcome", "o.outcome", RowOutcome::valueOf)
                .filter("sku", "o.sku", String::valueOf)
                .sortable("row", "o.rowNo", KeptOutcome::row)
                .page(request, "row", KeptOutcome::row)
                .map(kept -> new ReportRow(
                        kept.row(), kept.outcome(), kept.severity(), kept.sku(), findings(kept.findings(), locale)));
    }

    private static List<FindingView> findings(@Nullable String json, Locale locale) {
        return ImportJson.findings(json).stream()
                .map(finding ->
                        new FindingView(finding.severity(), finding.column(), finding.key(), message(finding, locale)))
                .toList();
    }

    private static String message(Finding finding, Locale locale) {
        return Messages.text(locale, finding.key(), finding.args().toArray(new Serializable[0]));
    }

    /**
     * The rows with a warning or an error, as they stand in the file, each with what is wrong: to be put right and imported
     * again. What a spreadsheet program would calculate is made plain text.
     *
     * @param format {@code xlsx} (also when null) or {@code csv}
     * @throws BusinessException INVALID for another format; CONFLICT when the file's rows are not kept any more
     */
    @RolesAllowed(Permissions.IMPORT_RUN)
    public ErrorFile errorFile(long importId, @Nullable String format) {
        if (format != null && !format.equals("xlsx") && !format.equals("csv")) {
            throw BusinessException.invalidField("format", "shared.wrong-type", "xlsx, csv");
        }
        DataImport dataImport = load(importId);
        dataImport.requireRows();
        Locale locale = caller.locale();
        try {
            return files.write(dataImport, !"csv".equals(format), locale, finding -> message(finding, locale));
        } catch (IOException e) {
            throw new UncheckedIOException("the error file could not be written", e);
        }
    }

    private DataImport load(long id) {
        DataImport dataImport = em.find(DataImport.class, id);
        if (dataImport == null) {
            throw BusinessException.notFound("shared.not-found");
        }
        return dataImport;
    }
}
