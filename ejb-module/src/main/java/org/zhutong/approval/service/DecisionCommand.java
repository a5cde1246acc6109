package org.zhutong.approval.service;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a request.
 *
 * @param comment needed to refuse, welcome to approve; at most 500 characters
 */
public record DecisionCommand(@Nullable @Size(max = 500) String comment) {}
