package org.zhutong.shared.model;

/** An entity that lives and is audited with its root (a line, a contact). */
public interface AggregatePart {
    AggregateRoot root();

    /** What distinguishes it within its root, e.g. {@code line 3}; names it in the root's audit entry. */
    String partLabel();
}
