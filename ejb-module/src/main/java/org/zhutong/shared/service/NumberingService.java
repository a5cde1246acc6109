package org.zhutong.shared.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.internal.CounterStore;
import org.zhutong.shared.model.DocumentNumber;
import org.zhutong.shared.model.DocumentType;

/**
 * Hands out document numbers, unique within kind and year, counted from 1 each year.
 *
 * <p>RANGED numbers come from blocks of {@value #BLOCK} that each server takes from the counter in a transaction of its own:
 * no lock is held while a document is written; a restart may leave a gap. GAPLESS numbers are taken in the caller's
 * transaction, whose rollback gives them back.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class NumberingService {
    static final int BLOCK = 50;

    /** What is left of a block; immutable, replaced by compare-and-set. Not shared state: each server has its own block. */
    private record Range(long next, long end) {}

    private final Map<String, AtomicReference<@Nullable Range>> ranges = new ConcurrentHashMap<>();

    @Inject
    private CounterStore counters;

    /**
     * @param date business date of the document; its year is part of the number
     */
    public DocumentNumber next(DocumentType type, LocalDate date) {
        String key = type.name() + "-" + date.getYear();
        long sequence = type.numbering() == DocumentType.Numbering.GAPLESS ? counters.nextGapless(key) : fromBlock(key);
        return type.number(date.getYear(), sequence);
    }

    private long fromBlock(String key) {
        AtomicReference<@Nullable Range> slot = ranges.computeIfAbsent(key, k -> new AtomicReference<>());
        while (true) {
            Range range = slot.get();
            if (range == null || range.next() >= range.end()) {
                long first = counters.takeBlock(key, BLOCK);
                // two threads may both fetch a block when one runs out: the loser's numbers stay unused
                slot.compareAndSet(range, new Range(first, first + BLOCK));
            } else if (slot.compareAndSet(range, new Range(range.next() + 1, range.end()))) {
                return range.next();
            }
        }
    }
}
