package org.zhutong.shared.model;

import java.io.Serializable;

/** A document's number as people read it, unique within its kind. */
public record DocumentNumber(String value) implements Serializable {
    @Override
    public String toString() {
        return value;
    }
}
