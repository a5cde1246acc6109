package org.zhutong.shared.model;

import org.jspecify.annotations.Nullable;

/** The entity by which a cluster of rows is loaded, locked, versioned and audited as one. */
public interface AggregateRoot {
    /** Null until first written. */
    @Nullable
    Long getId();

    /** Optimistic version, raised by every change of the root or of its parts. */
    int getVersion();

    /** What people know it by (number, code, name); written into the audit entry. */
    String label();
}
