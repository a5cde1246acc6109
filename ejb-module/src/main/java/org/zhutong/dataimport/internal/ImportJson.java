package org.zhutong.dataimport.internal;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.dataimport.model.Severity;

/** Rows, columns and findings as the JSON that is kept of them. */
public final class ImportJson {
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private ImportJson() {}

    static JsonArray array(String json) {
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            return reader.readArray();
        }
    }

    static JsonObject object(String json) {
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** A text cell is a string, another {@code {"f":formula}}, {@code {"e":error}} or {@code {"o":beginning,"n":length}}. */
    static String cells(List<FileCell> cells) {
        JsonArrayBuilder array = BUILDERS.createArrayBuilder();
        for (FileCell cell : cells) {
            if (cell.kind() == FileCell.Kind.TEXT) {
                array.add(cell.text());
            } else {
                array.add(BUILDERS.createObjectBuilder()
                        .add(cell.kind().code(), cell.text())
                        .add("n", cell.length()));
            }
        }
        return text(array.build());
    }

    static List<FileCell> cells(String json) {
        List<FileCell> cells = new ArrayList<>();
        for (JsonValue value : array(json)) {
            cells.add(
                    value instanceof JsonString text ? FileCell.text(text.getString()) : special(value.asJsonObject()));
        }
        return cells;
    }

    private static FileCell special(JsonObject cell) {
        for (FileCell.Kind kind : FileCell.Kind.values()) {
            if (cell.containsKey(kind.code())) {
                return new FileCell(kind, cell.getString(kind.code()), cell.getInt("n"));
            }
        }
        throw new IllegalStateException("no such cell: " + cell);
    }

    static String columns(List<FileColumn> columns) {
        JsonArrayBuilder array = BUILDERS.createArrayBuilder();
        for (FileColumn column : columns) {
            JsonArrayBuilder values = BUILDERS.createArrayBuilder();
            column.values()
                    .forEach(value -> values.add(BUILDERS.createObjectBuilder()
                            .add("v", value.value())
                            .add("n", value.rows())));
            array.add(BUILDERS.createObjectBuilder()
                    .add("name", column.name())
                    .add("index", column.index())
                    .add("filled", column.filled())
                    .add("sample", column.sample())
                    .add("values", values));
        }
        return text(array.build());
    }

    public static List<FileColumn> columns(String json) {
        List<FileColumn> columns = new ArrayList<>();
        for (JsonObject column : array(json).getValuesAs(JsonObject.class)) {
            List<FileColumn.ValueCount> values = new ArrayList<>();
            for (JsonObject value : column.getJsonArray("values").getValuesAs(JsonObject.class)) {
                values.add(new FileColumn.ValueCount(value.getString("v"), value.getInt("n")));
            }
            columns.add(new FileColumn(
                    column.getString("name"),
                    column.getInt("index"),
                    column.getInt("filled"),
                    column.getString("sample"),
                    values));
        }
        return columns;
    }

    static @Nullable String findings(List<Finding> findings) {
        if (findings.isEmpty()) {
            return null;
        }
        JsonArrayBuilder array = BUILDERS.createArrayBuilder();
        for (Finding finding : findings) {
            JsonObjectBuilder object = BUILDERS.createObjectBuilder()
                    .add("s", finding.severity().name())
                    .add("k", finding.key());
            if (finding.column() != null) {
                object.add("c", finding.column());
            }
            JsonArrayBuilder args = BUILDERS.createArrayBuilder();
            finding.args().forEach(args::add);
            array.add(object.add("a", args));
        }
        return text(array.build());
    }

    public static List<Finding> findings(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (JsonObject finding : array(json).getValuesAs(JsonObject.class)) {
            findings.add(new Finding(
                    Severity.valueOf(finding.getString("s")),
                    finding.getString("c", null),
                    finding.getString("k"),
                    finding.getJsonArray("a").getValuesAs(JsonString::getString)));
        }
        return findings;
    }

    static String text(JsonStructure json) {
        return json.toString();
    }
}
