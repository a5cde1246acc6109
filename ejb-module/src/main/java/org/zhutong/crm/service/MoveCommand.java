package org.zhutong.crm.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** To another stage. @param lostReason why it was lost; must be given for the stage that means that */
public record MoveCommand(
        @NotNull Long stageId, @Nullable @Size(max = 500) String lostReason) {}
