package org.zhutong.organisation.spi;

import java.util.List;

/** Implemented by features (CDI beans) whose rows the search of Ctrl+K finds. Empty when the caller lacks the permission. */
public interface SearchSource {
    /**
     * @param q what was typed, at least one character
     * @param limit at most so many
     */
    List<SearchHit> search(String q, int limit);
}
