package org.zhutong.organisation.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.model.SavedView;

/**
 * A view as it shall be.
 *
 * @param list path of the page that shows the list, e.g. {@code /sales/quotations}; fixed once the view exists
 * @param name one line of at most 60 characters; an owner has it once for each list, however it is capitalised
 * @param query search, filters and sort as in the address of the page, without {@code ?}; null: none
 * @param columns names of the columns, with commas between; null: those the list starts with
 * @param shared whether others see it; needs the permission {@code list-view:share}
 */
public record ListViewCommand(
        @NotBlank @Size(max = SavedView.LIST_LENGTH) String list,
        @Nullable String name,
        @Nullable String query,
        @Nullable String columns,
        boolean shared) {}
