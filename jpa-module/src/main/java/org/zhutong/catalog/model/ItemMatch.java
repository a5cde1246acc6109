package org.zhutong.catalog.model;

/**
 * How well a product fits what somebody wrote.
 *
 * @param score 0 to 100
 * @param reason what speaks for it most
 */
public record ItemMatch(int score, Reason reason) {
    /** What speaks for a product. */
    public enum Reason {
        /** Its name. */
        NAME,
        /** Its name, and a size or figure of its specification. */
        NAME_SPEC,
        /** Its size or figures, hardly its name. */
        SPEC,
        /** Its name in pinyin, or the first letters of it. */
        PINYIN
    }
}
