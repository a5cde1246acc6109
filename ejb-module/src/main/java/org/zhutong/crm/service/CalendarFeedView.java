package org.zhutong.crm.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The caller's calendar address.
 *
 * @param createdAt since when there is one; null: there is none
 * @param address the whole address, told once when it is made; null afterwards
 */
public record CalendarFeedView(
        @Nullable Instant createdAt, @Nullable String address) implements Serializable {}
