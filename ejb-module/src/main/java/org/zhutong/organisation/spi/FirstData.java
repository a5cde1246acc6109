package org.zhutong.organisation.spi;

/**
 * Rows a feature needs before its first use, or shows in a demonstration. Implementations are CDI beans of the feature;
 * {@link org.zhutong.organisation.internal.FirstDataLoader} runs each once, in one transaction, as
 * {@code system:first-data}, when the database is new or older than the feature.
 */
public interface FirstData {
    /** Lower runs first: organisation 0, catalog 10, crm 20, inventory 30, approval 40, sales 50, contract 60. */
    int order();

    /** What every installation needs (units, tax rates, default policies). */
    default void base() {}

    /**
     * Whether {@link #base()} is there in an installation that is older than the feature: asked at each start, and made up for
     * if not.
     */
    default boolean isThere() {
        return true;
    }

    /** What a demonstration shows; only where demo data are wanted, after every feature's {@link #base()}. */
    default void demo() {}
}
