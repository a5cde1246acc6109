package org.zhutong.inventory.model;

/** Why stock moved. */
public enum MoveKind {
    /** What lay there when the system came into use. */
    OPENING;

    /** Message key of the kind's name. */
    public String messageKey() {
        return "inventory.move-kind." + name();
    }
}
