package org.zhutong.crm.service;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a project about to be registered; nothing is found without its name and brand.
 *
 * @param except the registration it is itself, when it is there already
 */
public record CollisionQuery(
        @Nullable @Size(max = 200) String projectName,
        @Nullable @Size(max = 100) String region,
        @Nullable @Size(max = 300) String address,
        @Nullable @Size(max = 200) String projectOwner,
        @Nullable @Size(max = 100) String brand,
        @Nullable Long except)
        implements Serializable {}
