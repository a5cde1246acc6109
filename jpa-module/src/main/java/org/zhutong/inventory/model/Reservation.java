package org.zhutong.inventory.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.DocumentType;

/**
 * What is kept in stock for one document, line by line. It exists as long as something is kept; released, it is deleted (the
 * audit trail remembers it).
 */
@Entity
@Cacheable(false)
@Table(name = "RESERVATION")
@SequenceGenerator(name = "RESERVATION_SEQ", sequenceName = "RESERVATION_SEQ", allocationSize = 1000)
public class Reservation implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "RESERVATION_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "DOCUMENT_TYPE", nullable = false, length = 30)
    private DocumentType documentType;

    @Column(name = "DOCUMENT_ID", nullable = false)
    private Long documentId;

    @Column(name = "DOCUMENT_NUMBER", nullable = false, length = 40)
    private String documentNumber;

    @Column(name = "RESERVED_AT", nullable = false)
    private Instant reservedAt;

    @Column(name = "RESERVED_BY", nullable = false, length = 100)
    private String reservedBy;

    @OneToMany(mappedBy = "reservation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo")
    private List<ReservationLine> lines = new ArrayList<>();

    protected Reservation() {}

    public Reservation(DocumentType documentType, Long documentId, String documentNumber, Act act) {
        this.documentType = documentType;
        this.documentId = documentId;
        this.documentNumber = documentNumber;
        this.reservedAt = act.at();
        this.reservedBy = act.by();
    }

    /** @param quantity in the base unit, more than zero */
    public void keep(Long documentLineId, int lineNo, Long warehouseId, Long productId, BigDecimal quantity) {
        lines.add(new ReservationLine(this, documentLineId, lineNo, warehouseId, productId, quantity));
    }

    /** Keeps nothing any more for these lines of the document. */
    public void free(Set<Long> documentLineIds) {
        lines.removeIf(line -> documentLineIds.contains(line.getDocumentLineId()));
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
        return documentNumber;
    }

    public DocumentType getDocumentType() {
        return documentType;
    }

    public Long getDocumentId() {
        return documentId;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public List<ReservationLine> getLines() {
        return Collections.unmodifiableList(lines);
    }
}
