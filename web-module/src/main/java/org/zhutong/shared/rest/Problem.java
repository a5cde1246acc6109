package org.zhutong.shared.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused (RFC 9457, {@code application/problem+json}).
 *
 * @param type names the rule, e.g. {@code urn:zhutong:problem:crm.credit-exceeded}
 * @param title the kind of refusal, in the caller's language
 * @param status the HTTP status
 * @param detail what is wrong with which figures and what to do, in the caller's language
 * @param instance the request, as it is named in the logs
 * @param violations what is wrong where, when the refusal concerns fields or lines
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type, String title, int status, String detail, String instance, List<FieldProblem> violations) {

    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * @param field path of the field in the request, e.g. {@code lines[2].quantity}
     * @param message in the caller's language
     * @param rejectedValue what was given, shortened
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldProblem(
            @Nullable String field,
            String message,
            @Nullable String rejectedValue) {}
}
