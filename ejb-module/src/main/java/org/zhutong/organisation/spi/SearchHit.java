package org.zhutong.organisation.spi;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A row that matches a search.
 *
 * @param kind message key of what it is, e.g. {@code crm.customer}
 * @param title number or name
 * @param subtitle second line
 * @param href path within the application
 */
public record SearchHit(String kind, String title, @Nullable String subtitle, String href) implements Serializable {}
