package org.zhutong.organisation.service;

import java.io.Serializable;

/** A branch; {@code version} is needed to change it. */
public record BranchView(long id, int version, String code, String name, boolean active) implements Serializable {}
