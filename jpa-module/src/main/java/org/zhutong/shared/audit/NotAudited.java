package org.zhutong.shared.audit;

/** Marks an entity that is bookkeeping of the software, not a business row (e.g. an idempotency key). */
public interface NotAudited {}
