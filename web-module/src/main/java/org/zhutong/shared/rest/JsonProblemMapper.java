package org.zhutong.shared.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Takes the place of the server's own mapper for JSON errors, which would win over {@link ProblemMapper} by being closer. */
@Provider
public class JsonProblemMapper implements ExceptionMapper<JsonProcessingException> {
    @Inject
    private ProblemMapper problems;

    @Override
    public Response toResponse(JsonProcessingException failure) {
        return problems.toResponse(failure);
    }
}
