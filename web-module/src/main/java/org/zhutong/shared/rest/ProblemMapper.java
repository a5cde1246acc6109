package org.zhutong.shared.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;
import org.zhutong.shared.model.Violation;
import org.zhutong.shared.service.Messages;
import org.zhutong.shared.service.Refusals;

/** Turns everything that can go wrong in a request into a {@link Problem}; nothing of the inside is shown. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int SHOWN = 100;

    /** The database is looked for every 10 seconds. */
    private static final int RETRY_AFTER_SECONDS = 10;

    @Inject
    private CallerContext caller;

    @Override
    public Response toResponse(Throwable failure) {
        Optional<BusinessException> refusal = Refusals.in(failure);
        if (refusal.isPresent()) {
            return ofRefusal(refusal.get());
        }
        JsonProcessingException json = find(failure, JsonProcessingException.class);
        if (json != null) {
            return ofJson(json);
        }
        if (find(failure, CharConversionException.class) != null) {
            return problem(400, "shared.bad-request", List.of());
        }
        WebApplicationException web = find(failure, WebApplicationException.class);
        if (web != null && web.getResponse().getStatus() < 500) {
            return ofWeb(web);
        }
        if (Refusals.isUnavailable(failure)) {
            LOG.errorf(failure, "database unavailable, request %s", caller.requestId());
            return Response.fromResponse(problem(503, "shared.unavailable", List.of()))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        LOG.errorf(failure, "request %s failed", caller.requestId());
        return problem(500, "shared.unexpected", List.of(), caller.requestId());
    }

    private Response ofRefusal(BusinessException refusal) {
        List<Violation> violations = refusal.getViolations();
        if (violations.isEmpty() && refusal.getField() != null) {
            violations = List.of(
                    new Violation(refusal.getField(), refusal.getKey(), Arrays.asList(refusal.getArgs()), null));
        }
        return problem(status(refusal.getKind()), refusal.getKey(), violations, refusal.getArgs());
    }

    private static int status(ErrorKind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case STALE -> 412;
        };
    }

    private Response ofWeb(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (failure instanceof PayloadTooLargeException tooLarge) {
            return problem(413, "shared.body-too-large", List.of(), tooLarge.limitMebibytes());
        }
        String key = switch (status) {
            case 404 -> "shared.not-found";
            case 403 -> "shared.forbidden";
            case 405 -> "shared.method-not-allowed";
            case 406 -> "shared.not-acceptable";
            case 415 -> "shared.unsupported-media";
            default -> "shared.bad-request";
        };
        Response.ResponseBuilder answer = Response.fromResponse(problem(status, key, List.of()));
        String allow =
                failure instanceof ClientErrorException ? failure.getResponse().getHeaderString("Allow") : null;
        if (allow != null) {
            answer.header("Allow", allow);
        }
        return answer.build();
    }

    private Response ofJson(JsonProcessingException failure) {
        if (failure instanceof StreamConstraintsException && !(failure.getCause() instanceof JsonMappingException)) {
            return problem(400, "shared.number-too-large", List.of());
        }
        if (!(failure instanceof JsonMappingException mapping)) {
            var at = failure.getLocation();
            return malformed(
                    failure,
                    "shared.malformed-json",
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr());
        }
        BusinessException inside = find(mapping, BusinessException.class);
        if (inside != null) {
            return ofRefusal(inside);
        }
        String field = path(mapping);
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return field(field, "shared.unknown-field", null, abbreviate(unknown.getPropertyName()));
        }
        if (failure instanceof InvalidFormatException format) {
            return field(
                    field, "shared.wrong-type", String.valueOf(format.getValue()), typeName(format.getTargetType()));
        }
        if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return field(field, "shared.wrong-type", null, typeName(mismatch.getTargetType()));
        }
        if (failure.getCause() instanceof JsonProcessingException
                || failure.getCause() instanceof CharConversionException) {
            return malformed(mapping, "shared.bad-request");
        }
        return field(field, "shared.wrong-type", null, "@shared.type.object");
    }

    private Response field(String field, String key, @Nullable String rejected, Serializable arg) {
        return problem(422, key, List.of(new Violation(field, key, List.of(arg), rejected)), arg);
    }

    /** What is no JSON at all, with the field in which reading it stopped, where that is known. */
    private Response malformed(JsonProcessingException failure, String key, Serializable... args) {
        Throwable origin = failure.getCause() instanceof JsonProcessingException inner ? inner : failure;
        String field =
                origin instanceof JsonProcessingException json && json.getProcessor() instanceof JsonParser parser
                        ? path(parser.getParsingContext())
                        : "";
        if (field.isEmpty() && failure instanceof JsonMappingException mapping) {
            field = path(mapping);
        }
        List<Violation> where =
                field.isEmpty() ? List.of() : List.of(new Violation(field, key, Arrays.asList(args), null));
        return problem(400, key, where, args);
    }

    private static String path(@Nullable JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String parent = path(context.getParent());
        if (context.inArray()) {
            return parent + '[' + Math.max(0, context.getCurrentIndex()) + ']';
        }
        String name = context.getCurrentName();
        return name == null ? parent : parent + (parent.isEmpty() ? "" : ".") + abbreviate(name);
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : failure.getPath()) {
            if (reference.getFieldName() != null) {
                path.append(path.length() == 0 ? "" : ".").append(abbreviate(reference.getFieldName()));
            } else {
                path.append('[').append(reference.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    private static String typeName(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        if (type == BigDecimal.class) {
            return "@shared.type.number";
        }
        if (type.isPrimitive() && type != boolean.class || Number.class.isAssignableFrom(type)) {
            return "@shared.type.integer";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "@shared.type.boolean";
        }
        if (type == String.class) {
            return "@shared.type.text";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "@shared.type.date";
        }
        return Collection.class.isAssignableFrom(type) ? "@shared.type.list" : "@shared.type.object";
    }

    private Response problem(int status, String key, List<Violation> violations, Serializable... args) {
        Locale locale = caller.locale();
        List<Problem.FieldProblem> fields = violations.stream()
                .map(v -> new Problem.FieldProblem(
                        v.field(),
                        Messages.text(locale, v),
                        v.rejectedValue() == null ? null : abbreviate(v.rejectedValue())))
                .toList();
        Problem body = new Problem(
                "urn:zhutong:problem:" + key,
                Messages.text(locale, "shared.problem." + status),
                status,
                Messages.text(locale, key, args),
                "urn:zhutong:request:" + caller.requestId(),
                fields);
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, Messages.supported(locale).toLanguageTag())
                .entity(body)
                .build();
    }

    private static String abbreviate(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return null;
    }
}
