package org.zhutong.dataimport.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.eclipse.persistence.annotations.ReadOnly;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.audit.NotAudited;

/** What became of one row of a file. To read only: dry run and commit write the rows by JDBC batches. */
@Entity
@ReadOnly
@Cacheable(false)
@IdClass(ImportOutcome.Key.class)
@Table(name = "IMPORT_OUTCOME")
public class ImportOutcome implements NotAudited {
    /** The import and the row's number in the file, as a spreadsheet program shows it. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private Long importId;
        private Long rowNo;

        /** Filled in by the persistence provider. */
        @SuppressWarnings("NullAway.Init")
        public Key() {}

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Key key && importId.equals(key.importId) && rowNo.equals(key.rowNo);
        }

        @Override
        public int hashCode() {
            return Objects.hash(importId, rowNo);
        }
    }

    @Id
    @Column(name = "IMPORT_ID")
    private Long importId;

    @Id
    @Column(name = "ROW_NO")
    private Long rowNo;

    @Enumerated(EnumType.STRING)
    @Column(name = "OUTCOME", nullable = false, length = 10)
    private RowOutcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "SEVERITY", nullable = false, length = 10)
    private Severity severity;

    @Column(name = "SKU", length = 60)
    private @Nullable String sku;

    /** As JSON. */
    @Lob
    @Column(name = "FINDINGS")
    private @Nullable String findings;

    protected ImportOutcome() {}
}
