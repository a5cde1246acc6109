package org.zhutong.dataimport.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.StatusChange;

/**
 * One file of products and prices. Uploaded, its rows are staged and its columns known; then it is said which column is what,
 * every row is tried without writing anything, and at last all that can land is written in one transaction. The rows
 * themselves are staged in IMPORT_ROW and what became of each in IMPORT_OUTCOME, written by JDBC batches.
 */
@Entity
@Cacheable(false)
@Table(name = "DATA_IMPORT")
@SequenceGenerator(name = "DATA_IMPORT_SEQ", sequenceName = "DATA_IMPORT_SEQ", allocationSize = 50)
public class DataImport implements AggregateRoot {
    public static final int FILE_NAME_LENGTH = 200;

    private static final String UNREAD = "-";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "DATA_IMPORT_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "FILE_NAME", nullable = false, length = FILE_NAME_LENGTH)
    private String fileName;

    /** What the file was found to be: the sheet, or the encoding and the delimiter. */
    @Column(name = "FILE_DETAILS", nullable = false, length = 200)
    private String fileDetails;

    @Column(name = "UPLOADED_BY", nullable = false, length = 100)
    private String uploadedBy;

    @Column(name = "UPLOADED_AT", nullable = false)
    private Instant uploadedAt;

    @Column(name = "ROW_COUNT", nullable = false)
    private int rowCount;

    /** What each column is called and holds, as JSON. */
    @Lob
    @Column(name = "FILE_COLUMNS", nullable = false)
    private String columns;

    /** The set of column names: files of the same layout have the same. */
    @Column(name = "HEADER_HASH", nullable = false, length = 64)
    private String headerHash;

    /** Which column is what, as JSON. */
    @Lob
    @Column(name = "MAPPING")
    private @Nullable String mapping;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE", nullable = false, length = 20)
    private ImportState state;

    @Embedded
    private ImportCounts counts;

    /** Whether the file's rows are still staged. */
    @Column(name = "ROWS_KEPT", nullable = false)
    private boolean rowsKept;

    /** The list the prices went to. */
    @Column(name = "PRICE_LIST_ID")
    private @Nullable Long priceListId;

    @ElementCollection
    @CollectionTable(name = "DATA_IMPORT_STATUS_CHANGE", joinColumns = @JoinColumn(name = "DOCUMENT_ID"))
    @OrderColumn(name = "POSITION")
    private List<StatusChange> history = new ArrayList<>();

    protected DataImport() {}

    /** A file that is about to be read. */
    public DataImport(String fileName, String fileDetails, Act act) {
        this.fileName = fileName;
        this.fileDetails = fileDetails;
        this.columns = "[]";
        this.headerHash = UNREAD;
        this.rowsKept = true;
        this.uploadedBy = act.by();
        this.uploadedAt = act.at();
        this.state = ImportState.DRAFT;
        this.counts = ImportCounts.NONE;
        this.history.add(StatusChange.initial(state, act));
    }

    /** What was found in the file when it was read. */
    public void contains(int rows, String foundColumns, String foundHeaderHash) {
        this.rowCount = rows;
        this.columns = foundColumns;
        this.headerHash = foundHeaderHash;
    }

    /** Its staged rows were thrown away; it cannot be run any more. */
    public void forgetRows() {
        this.rowsKept = false;
    }

    /** Says which column is what. What a dry run found before does not hold any more. */
    public void map(String newMapping, Act act) {
        requireOpen();
        move(ImportState.MAPPED, act);
        this.mapping = newMapping;
        this.counts = ImportCounts.NONE;
    }

    /** Every row was tried. */
    public void checked(ImportCounts found, Act act) {
        move(ImportState.CHECKED, act);
        this.counts = found;
    }

    /** What can land has landed. */
    public void committed(ImportCounts written, @Nullable Long usedPriceListId, Act act) {
        move(ImportState.COMMITTED, act);
        this.counts = written;
        this.priceListId = usedPriceListId;
    }

    /** @throws BusinessException CONFLICT when it is committed, or its rows are gone */
    public void requireOpen() {
        if (state == ImportState.COMMITTED) {
            throw BusinessException.conflict("dataimport.import.already-committed", fileName);
        }
        requireRows();
    }

    /** @throws BusinessException CONFLICT when it is too old to have its rows */
    public void requireRows() {
        if (!rowsKept) {
            throw BusinessException.conflict("dataimport.import.rows-gone", fileName);
        }
    }

    /** @throws BusinessException CONFLICT when the import is not to be committed now: without a dry run, or a second time */
    public void requireCommittable() {
        requireOpen();
        if (state != ImportState.CHECKED) {
            throw BusinessException.conflict("dataimport.import.not-checked", fileName);
        }
    }

    /** @throws BusinessException CONFLICT when it is not said yet which column is what */
    public String requireMapping() {
        String present = mapping;
        if (present == null) {
            throw BusinessException.conflict("dataimport.import.not-mapped", fileName);
        }
        return present;
    }

    private void move(ImportState next, Act act) {
        history.add(StatusChange.move(state, next, fileName, act));
        this.state = next;
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public String label() {
        return fileName;
    }

    public String getFileName() {
        return fileName;
    }

    public String getFileDetails() {
        return fileDetails;
    }

    public String getUploadedBy() {
        return uploadedBy;
    }

    public Instant getUploadedAt() {
        return uploadedAt;
    }

    public int getRowCount() {
        return rowCount;
    }

    public String getColumns() {
        return columns;
    }

    public String getHeaderHash() {
        return headerHash;
    }

    public @Nullable String getMapping() {
        return mapping;
    }

    public ImportState getState() {
        return state;
    }

    public ImportCounts getCounts() {
        return Objects.requireNonNullElse(counts, ImportCounts.NONE);
    }

    public @Nullable Long getPriceListId() {
        return priceListId;
    }

    public List<StatusChange> getHistory() {
        return List.copyOf(history);
    }
}
