package org.zhutong.sales.model;

/** How a line of an inquiry came to its product. */
public enum MatchedBy {
    /** The customer called it so before, and a person said what is meant. */
    ALIAS,
    /** Its sku stands in the text. */
    SKU,
    /** The text is its name. */
    NAME,
    /** Its name is like the text. */
    LIKE_NAME,
    /** Its name, and a size or figure of its specification, are like the text. */
    LIKE_BOTH,
    /** A size or figure of its specification is in the text. */
    LIKE_SPEC,
    /** The text is its name in pinyin, or the first letters of it. */
    PINYIN,
    PERSON;

    /** Whether it was judged likely, to be looked at; else it is what somebody said. */
    public boolean isSuggestion() {
        return this == LIKE_NAME || this == LIKE_BOTH || this == LIKE_SPEC || this == PINYIN;
    }
}
