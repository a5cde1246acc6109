package org.zhutong.dataimport.service;

/** Which products of a file land. */
public enum ImportMode {
    CREATE_AND_UPDATE,
    /** Products that exist stay as they are; their rows are left out. */
    CREATE_ONLY,
    /** Nothing is created; rows of products that do not exist are left out. */
    UPDATE_ONLY;

    /** @param exists whether the row's product exists */
    public boolean takes(boolean exists) {
        return this == CREATE_AND_UPDATE || (this == UPDATE_ONLY) == exists;
    }
}
