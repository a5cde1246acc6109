package org.zhutong.catalog.service;

import java.io.Serializable;

/** What entering prices together came to: how many were new, changed, and as they were. */
public record PriceRulesResult(int created, int updated, int unchanged) implements Serializable {}
