package org.zhutong.contract.service;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A clause of a contract to write: one it has ({@code id}), a standard clause to copy ({@code templateId}), or, with neither,
 * one of its own.
 *
 * @param title null: as the standard clause's, or as before
 * @param text null: as the standard clause's, or as before; another one alters it, which approval is told
 */
public record ContractClauseCommand(
        @Nullable Long id,
        @Nullable Long templateId,
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 8000) String text) {}
