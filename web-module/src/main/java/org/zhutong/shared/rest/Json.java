package org.zhutong.shared.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.Instant;
import org.zhutong.shared.model.DocumentNumber;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;

/**
 * The one JSON mapper: strict in what it reads (unknown or repeated fields, wrong types, trailing text and deep nesting are
 * refused), exact in numbers, ISO 8601 in dates. {@link Money} is {@code {"amount":1.00,"currency":"CNY"}}, {@link Percent} a
 * number.
 */
public final class Json {
    /** Deep enough for every document, shallow enough to stop nesting attacks early. */
    private static final int MAX_DEPTH = 20;

    public static final ObjectMapper MAPPER = mapper();

    private Json() {}

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(60)
                        .maxNameLength(200)
                        .maxStringLength(RequestBodyFilter.MAX_JSON_BYTES)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        ObjectMapper mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .addModule(new JavaTimeModule())
                .addModule(values())
                .build();
        // no list of ours has holes
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        mapper.getFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        // a number or true where a text belongs is a mistake of the caller, not a text
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.DateTime)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        return mapper;
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("zhutong");
        module.addSerializer(Money.class, new MoneyWriter());
        module.addSerializer(Percent.class, new PercentWriter());
        module.addDeserializer(Percent.class, new PercentReader());
        module.addDeserializer(Instant.class, new InstantReader());
        module.addSerializer(DocumentNumber.class, ToStringSerializer.instance);
        return module;
    }

    private static final class MoneyWriter extends StdSerializer<Money> {
        @Serial
        private static final long serialVersionUID = 1L;

        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeNumberField("amount", money.amount());
            out.writeStringField("currency", money.currency());
            out.writeEndObject();
        }
    }

    private static final class PercentWriter extends StdSerializer<Percent> {
        @Serial
        private static final long serialVersionUID = 1L;

        PercentWriter() {
            super(Percent.class);
        }

        @Override
        public void serialize(Percent percent, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(percent.value());
        }
    }

    private static final class PercentReader extends StdDeserializer<Percent> {
        @Serial
        private static final long serialVersionUID = 1L;

        PercentReader() {
            super(Percent.class);
        }

        @Override
        public Percent deserialize(JsonParser in, DeserializationContext context) throws IOException {
            BigDecimal value = context.readValue(in, BigDecimal.class);
            return Percent.of(value);
        }
    }

    /** Text only: of a number Jackson would make seconds since 1970, and of one far too large the year 1970. */
    private static final class InstantReader extends StdDeserializer<Instant> {
        @Serial
        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return in.hasToken(JsonToken.VALUE_STRING)
                    ? InstantDeserializer.INSTANT.deserialize(in, context)
                    : (Instant) context.handleUnexpectedToken(Instant.class, in);
        }
    }
}
