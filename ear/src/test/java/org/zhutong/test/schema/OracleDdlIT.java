package org.zhutong.test.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhutong.test.support.TestRun;

/** What a DBA gets to run on Oracle, printed without one into {@code ear/target/oracle-ddl.sql}. */
class OracleDdlIT {
    private static final Path DDL = TestRun.target().resolve("oracle-ddl.sql");
    private static final int LONGEST_NAME = 30;

    private static String ddl;

    @BeforeAll
    static void print() throws Exception {
        Path history = TestRun.folder().resolve("oracle-history.csv");
        Files.createDirectories(history.getParent());
        Files.deleteIfExists(history);
        try (Writer out = Files.newBufferedWriter(DDL, StandardCharsets.UTF_8)) {
            Migrations.printForOracle(out, history.toString());
        }
        ddl = Files.readString(DDL);
    }

    @Test
    void everyTableIsThere() {
        assertTrue(ddl.contains("CREATE TABLE AUDIT_ENTRY"), ddl);
        assertTrue(ddl.contains("CREATE SEQUENCE AUDIT_ENTRY_SEQ"), ddl);
    }

    @Test
    void textIsMeasuredInCharacters() {
        List<String> inBytes = Pattern.compile("VARCHAR2?\\((\\d+)\\)", Pattern.CASE_INSENSITIVE)
                .matcher(ddl)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertEquals(List.of(), inBytes, "Oracle would count bytes and cut Chinese text");
        assertTrue(Pattern.compile("VARCHAR2\\(\\d+ CHAR\\)", Pattern.CASE_INSENSITIVE)
                .matcher(ddl)
                .find());
    }

    @Test
    void namesFitOlderTools() {
        List<String> tooLong = Pattern.compile("(?:TABLE|INDEX|SEQUENCE|CONSTRAINT|VIEW)\\s+\"?([A-Za-z_0-9]+)")
                .matcher(ddl)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .filter(name -> name.length() > LONGEST_NAME)
                .toList();
        assertEquals(List.of(), tooLong);
        List<String> columns =
                columns().filter(name -> name.length() > LONGEST_NAME).toList();
        assertEquals(List.of(), columns);
    }

    @Test
    void nothingOfAnotherDatabaseSlippedIn() {
        for (String foreign :
                List.of(" TEXT", "BOOLEAN", "AUTO_INCREMENT", "SERIAL", "BIGINT", "DATETIME", "utf8mb4")) {
            assertFalse(
                    Pattern.compile("\\b" + foreign.strip() + "\\b")
                            .matcher(ddl)
                            .find(),
                    foreign + " in Oracle's DDL");
        }
    }

    @Test
    void namesAreNotOraclesOwnWords() {
        List<String> reserved =
                columns().filter(OracleDialect.RESERVED::contains).toList();
        assertEquals(List.of(), reserved);
    }

    @Test
    void noIndexRepeatsAKey() {
        // ORA-01408: such column list already indexed
        Set<String> keys = Pattern.compile(
                        "TABLE (\\w+) [^;]*?(?:PRIMARY KEY|UNIQUE) \\(([^)]*)\\)", Pattern.CASE_INSENSITIVE)
                .matcher(ddl)
                .results()
                .map(match -> match.group(1) + "(" + match.group(2) + ")")
                .collect(Collectors.toSet());
        List<String> repeated = Pattern.compile("CREATE (?:UNIQUE )?INDEX \\w+ ON (\\w+)\\(([^;]*)\\);")
                .matcher(ddl)
                .results()
                .map(match -> match.group(1) + "(" + match.group(2) + ")")
                .filter(index -> !keys.add(index))
                .toList();
        assertEquals(List.of(), repeated);
    }

    private static Stream<String> columns() {
        return Pattern.compile("[(,]\\s*\"?([A-Z_0-9]+)\"?\\s+(?:VARCHAR2|NUMBER|TIMESTAMP|CLOB|DATE|INTEGER|BLOB)")
                .matcher(ddl)
                .results()
                .map(match -> match.group(1))
                .distinct();
    }
}
