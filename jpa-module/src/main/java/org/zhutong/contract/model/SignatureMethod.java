package org.zhutong.contract.model;

/** How a signature came onto the screen. */
public enum SignatureMethod {
    /** By finger, pen or mouse. */
    DRAWN,
    /** The name was typed, by somebody who cannot draw. */
    TYPED;

    public String messageKey() {
        return "contract.method." + name();
    }
}
