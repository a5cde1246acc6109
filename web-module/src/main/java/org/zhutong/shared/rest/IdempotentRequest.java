package org.zhutong.shared.rest;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The idempotency key of the present request, if it has one. */
@RequestScoped
public class IdempotentRequest {
    private @Nullable String keyHash;
    private String bodyHash = "";

    void remember(String key, String body) {
        this.keyHash = key;
        this.bodyHash = body;
    }

    @Nullable
    String keyHash() {
        return keyHash;
    }

    String bodyHash() {
        return bodyHash;
    }
}
