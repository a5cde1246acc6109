package org.zhutong.shared.service;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields an audit entry tells of, to be named in whichever language the message is read.
 *
 * @param entity simple name of the entity changed
 * @param changes the entry's JSON
 */
record ChangedFields(String entity, String changes) implements Messages.Localized {
    /** Kept by the program itself: nobody typed them. */
    static final Set<String> OURS = Set.of("version", "searchText", "contentHash");

    @Override
    public String in(Locale locale) {
        Set<String> names = new LinkedHashSet<>();
        try (JsonReader reader = Json.createReader(new StringReader(changes))) {
            JsonObject entry = reader.readObject();
            names.addAll(names(locale, entity, entry.getJsonObject("fields")));
            JsonArray parts = entry.getJsonArray("parts");
            for (JsonValue part : parts == null ? List.<JsonValue>of() : parts) {
                names.add(part(locale, part.asJsonObject()));
            }
        }
        return String.join(Messages.text(locale, "shared.list-separator"), names);
    }

    private static String part(Locale locale, JsonObject part) {
        String type = part.getString("type");
        return Messages.text(locale, "audit.type." + type) + " " + part.getString("part") + " ("
                + String.join(
                        Messages.text(locale, "shared.list-separator"),
                        names(locale, type, part.getJsonObject("fields")))
                + ")";
    }

    private static Set<String> names(Locale locale, String entity, JsonObject fields) {
        return fields.keySet().stream()
                .filter(field -> !OURS.contains(field))
                .map(field -> FieldNames.of(locale, entity, field))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
