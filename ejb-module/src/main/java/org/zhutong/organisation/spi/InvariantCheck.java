package org.zhutong.organisation.spi;

import java.util.List;

/**
 * Proves, on the live database, something that must hold after every commit (see the invariants of the domain). Implemented by
 * features as CDI beans; {@code GET /invariants} runs them all.
 */
public interface InvariantCheck {
    /** Short name, e.g. {@code stock.on-hand}. */
    String name();

    /** Everything that breaks it; empty when it holds. Each statement it runs sees one committed state. */
    List<Breach> check();

    /**
     * One way in which an invariant does not hold.
     *
     * @param invariant name of the check
     * @param description what is wrong, in the caller's language
     * @param rows the rows concerned, each with its figures; at most the first {@value #MAX_ROWS}
     */
    record Breach(String invariant, String description, List<String> rows) {
        public static final int MAX_ROWS = 100;

        public Breach {
            rows = rows.size() > MAX_ROWS ? List.copyOf(rows.subList(0, MAX_ROWS)) : List.copyOf(rows);
        }
    }
}
