package org.zhutong.shared.web;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a document: a change of its state, or a comment.
 *
 * @param at when
 * @param actor who, as people know them
 * @param from state before; null for the first state and for comments
 * @param to state after; null for a comment
 * @param comment reason or comment
 */
public record TimelineItem(
        Instant at,
        String actor,
        @Nullable String from,
        @Nullable String to,
        @Nullable String comment) implements Serializable {}
