package org.zhutong.shared.rest;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;

/** Reads and writes JSON bodies with {@link Json#MAPPER}, instead of the server's lenient default. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonProvider implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    private final ObjectMapper mapper = Json.MAPPER;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type != InputStream.class && type != String.class && type != byte[].class;
    }

    @Override
    public @Nullable Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        byte[] body = in.readAllBytes();
        if (body.length == 0) {
            // a transition's body (a reason) may be left out; commands check for null themselves
            for (Annotation annotation : annotations) {
                if (annotation instanceof OptionalBody) {
                    return null;
                }
            }
            throw BusinessException.invalid("shared.body-required");
        }
        JavaType target = mapper.constructType(generic);
        Object value = mapper.readValue(body, target);
        if (value == null) {
            throw BusinessException.invalid("shared.body-required");
        }
        return value;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type != InputStream.class && type != String.class && type != byte[].class;
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        if (value instanceof RawJson raw) {
            out.write(raw.text().getBytes(StandardCharsets.UTF_8));
        } else {
            mapper.writeValue(out, value);
        }
    }
}
