package org.zhutong.shared.rest;

/** JSON that is already written, e.g. a replayed answer. */
public record RawJson(String text) {}
