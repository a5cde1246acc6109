package org.zhutong.organisation.spi;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the caller.
 *
 * @param group message key of the heading it stands under, e.g. {@code approval.tasks}
 * @param title what it is about, already in the caller's language or data (number, customer)
 * @param detail message key of a second line, null for none
 * @param args arguments of the detail
 * @param href path within the application, e.g. {@code /sales/quotation.xhtml?id=17}
 * @param due when it should be done; null when there is no date
 */
public record TaskItem(
        String group,
        String title,
        @Nullable String detail,
        List<? extends Serializable> args,
        String href,
        @Nullable LocalDate due)
        implements Serializable {}
