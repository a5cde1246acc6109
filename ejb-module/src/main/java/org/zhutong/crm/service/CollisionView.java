package org.zhutong.crm.service;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.CollisionReason;

/**
 * Somebody who holds a project that looks like the one asked for.
 *
 * @param id of their registration, {@code number} and {@code projectName} with it; null where the caller does not see it
 * @param branchName whose it is
 * @param person who looks after it
 * @param score the higher the likelier; the list begins with the highest
 * @param collides whether a manager would have to decide
 * @param reasons what speaks for it
 */
public record CollisionView(
        @Nullable Long id,
        @Nullable String number,
        @Nullable String projectName,
        String branchName,
        String person,
        int score,
        boolean collides,
        List<CollisionReason> reasons)
        implements Serializable {}
