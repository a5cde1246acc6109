package org.zhutong.shared.rest;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/** The body is larger than this kind of request may be (413). */
public class PayloadTooLargeException extends ClientErrorException {
    private static final long serialVersionUID = 1L;

    private final int limitMebibytes;

    public PayloadTooLargeException(int limitMebibytes) {
        super(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        this.limitMebibytes = limitMebibytes;
    }

    public int limitMebibytes() {
        return limitMebibytes;
    }
}
