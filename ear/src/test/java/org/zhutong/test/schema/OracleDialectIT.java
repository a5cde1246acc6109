package org.zhutong.test.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.zhutong.test.support.TestRun;

/**
 * The embedded default speaks Oracle's SQL: every statement that the server prepared in this run is looked at. Runs after
 * all others (see its order), so that it sees what all of them caused.
 */
@Order(Integer.MAX_VALUE)
class OracleDialectIT {
    private static final Pattern PREPARED = Pattern.compile(
            "prepare(?:Statement|Call)\\((?<sql>(?:SELECT|INSERT|UPDATE|DELETE|MERGE|WITH)\\b.*)\\)$",
            Pattern.CASE_INSENSITIVE);

    /** Liquibase knows that it talks to H2. */
    private static final Pattern NOT_OURS =
            Pattern.compile("DATABASECHANGELOG|INFORMATION_SCHEMA", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Pattern> FOREIGN = new TreeMap<>(Map.ofEntries(
            Map.entry("LIMIT", Pattern.compile("\\bLIMIT\\b\\s+[?\\d]")),
            Map.entry("OFFSET without FETCH", Pattern.compile("\\bOFFSET\\b\\s+[?\\d]+(?!\\s+ROWS)")),
            Map.entry("NEXT VALUE FOR", Pattern.compile("\\bNEXT VALUE FOR\\b")),
            Map.entry("nextval()", Pattern.compile("\\bnextval\\(")),
            Map.entry("boolean literal", Pattern.compile("[=(,]\\s*(TRUE|FALSE)\\b")),
            Map.entry("ILIKE", Pattern.compile("\\bILIKE\\b")),
            Map.entry("cast by ::", Pattern.compile("::\\w")),
            Map.entry("ON CONFLICT", Pattern.compile("\\bON CONFLICT\\b")),
            Map.entry("ON DUPLICATE KEY", Pattern.compile("\\bON DUPLICATE KEY\\b")),
            Map.entry("RETURNING", Pattern.compile("\\bRETURNING\\b(?!.*\\bINTO\\b)")),
            Map.entry("SELECT without FROM", Pattern.compile("^SELECT(?!.*\\bFROM\\b)")),
            Map.entry("comparison with an empty text, which is NULL", Pattern.compile("(=|<>)\\s*''")),
            Map.entry("AS before a table alias", Pattern.compile("\\b(FROM|JOIN)\\s+\\w+\\s+AS\\s+\\w+"))));

    @Test
    void everyStatementIsOraclesDialect() throws IOException {
        assumeFalse(TestRun.onPostgresql());
        assumeTrue(Files.exists(TestRun.sqlLog()), "no server ran in this run");
        Set<String> statements = new LinkedHashSet<>();
        try (Stream<String> lines = Files.lines(TestRun.sqlLog())) {
            lines.map(PREPARED::matcher)
                    .filter(Matcher::find)
                    .map(match -> match.group("sql"))
                    .filter(sql -> !NOT_OURS.matcher(sql).find())
                    .forEach(statements::add);
        }
        assertTrue(statements.size() > 20, "hardly a statement was logged: " + statements);
        assertTrue(
                statements.stream().anyMatch(sql -> sql.contains(".NEXTVAL FROM DUAL")),
                "no id was fetched the Oracle way");
        List<String> foreign = statements.stream()
                .flatMap(sql -> FOREIGN.entrySet().stream()
                        .filter(rule -> rule.getValue().matcher(sql).find())
                        .map(rule -> rule.getKey() + ": " + sql))
                .toList();
        assertEquals("", String.join("\n", foreign));
        Files.write(TestRun.target().resolve("oracle-statements.sql"), statements);
        System.out.println(statements.size() + " different statements, all in Oracle's dialect: "
                + TestRun.root().relativize(TestRun.target().resolve("oracle-statements.sql")));
    }
}
