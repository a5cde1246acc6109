package org.zhutong.test.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhutong.test.support.TestRun;

/**
 * The embedded default speaks Oracle's SQL: every statement that the server prepared in this run is looked at. Runs after
 * all others (see its order), so that it sees what all of them caused.
 */
@Order(Integer.MAX_VALUE)
@Tag("closing")
class OracleDialectIT {
    private static final Pattern PREPARED = Pattern.compile(
            "prepare(?:Statement|Call)\\((?<sql>(?:SELECT|INSERT|UPDATE|DELETE|MERGE|WITH)\\b.*)\\)$",
            Pattern.CASE_INSENSITIVE);

    /** Liquibase knows that it talks to H2. */
    private static final Pattern NOT_OURS =
            Pattern.compile("DATABASECHANGELOG|INFORMATION_SCHEMA", Pattern.CASE_INSENSITIVE);

    /** The request id that {@code OracleSqlIT} gave to all that a page asked for. */
    private static final Pattern PAGE = Pattern.compile("^" + TestRun.PAGE_REQUEST + "(?<page>[a-z-]+) ");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT A FROM T WHERE ROWNUM <= ? LIMIT ?",
                "SELECT A FROM T OFFSET 10",
                "SELECT NEXT VALUE FOR S FROM DUAL",
                "SELECT A FROM T WHERE ACTIVE = TRUE",
                "SELECT A FROM T WHERE ACTIVE IS FALSE",
                "SELECT A FROM T WHERE A ILIKE ?",
                "SELECT A::text FROM T",
                "SELECT CAST(A AS BIGINT) FROM T",
                "INSERT INTO T (A) VALUES (?) ON CONFLICT DO NOTHING",
                "INSERT INTO T (A) VALUES (?) RETURNING A",
                "INSERT INTO T (A) VALUES (?), (?)",
                "SELECT 1",
                "SELECT A FROM T WHERE A = ''",
                "SELECT COALESCE(A, '') FROM T",
                "SELECT A FROM T WHERE A <> ''",
                "SELECT x.A FROM T AS x",
                "UPDATE T SET A = U.A FROM U",
                "SELECT `A` FROM T",
                "SELECT CONCAT(A, B, C) FROM T",
                "SELECT IFNULL(A, 0) FROM T",
                "SELECT A FROM T FETCH FIRST 1 ROWS ONLY FOR UPDATE",
                "SELECT t0.A_NAME_THAT_IS_LONGER_THAN_THIRTY FROM T t0",
                "SELECT t0.LEVEL FROM T t0"
            })
    void theCheckIsStrict(String foreign) {
        assertEquals(1, OracleDialect.faults(foreign).size(), () -> OracleDialect.faults(foreign) + ": " + foreign);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT S.NEXTVAL FROM DUAL",
                "SELECT * FROM (SELECT a.*, ROWNUM rnum FROM (SELECT t0.ID AS a1 FROM T t0 WHERE t0.A LIKE ? ESCAPE '\\\\') a WHERE ROWNUM <= ?) WHERE rnum > ?",
                "SELECT t0.ID FROM T t0 WHERE LOWER(t0.A) = 'true, limit 1' OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                "UPDATE T SET A = A - ?, B = CASE WHEN B > 0 THEN 'it''s' ELSE B END WHERE ID = ? AND A >= ?",
                "INSERT INTO T (ID, A) VALUES (?, CONCAT(CONCAT(?, ?), ?))"
            })
    void whatOracleTakesPasses(String sql) {
        assertEquals(List.of(), OracleDialect.faults(sql), sql);
    }

    /** Also writes what each page that {@code OracleSqlIT} opened sent: {@code ear/target/oracle-sql/<page>.sql}. */
    @Test
    void theSqlOfEachPageIsPrinted() throws IOException {
        assumeTrue(TestRun.onH2() && Files.exists(TestRun.sqlLog()), "no server on H2 ran in this run");
        Map<String, Set<String>> pages = new TreeMap<>();
        try (Stream<String> lines = Files.lines(TestRun.sqlLog())) {
            lines.forEach(line -> {
                Matcher page = PAGE.matcher(line);
                Matcher prepared = PREPARED.matcher(line);
                if (page.find() && prepared.find()) {
                    pages.computeIfAbsent(page.group("page"), name -> new LinkedHashSet<>())
                            .add(prepared.group("sql") + ";");
                }
            });
        }
        assumeFalse(pages.isEmpty(), "OracleSqlIT did not run in this run");
        Path folder = Files.createDirectories(TestRun.target().resolve("oracle-sql"));
        for (Map.Entry<String, Set<String>> page : pages.entrySet()) {
            Files.write(folder.resolve(page.getKey() + ".sql"), page.getValue());
        }
        System.out.println("Oracle's SQL of the pages " + pages.keySet() + ": "
                + TestRun.root().relativize(folder));
    }

    @Test
    void everyStatementIsOraclesDialect() throws IOException {
        assumeTrue(TestRun.onH2());
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
                .flatMap(sql -> OracleDialect.faults(sql).stream().map(fault -> fault + ": " + sql))
                .toList();
        assertEquals("", String.join("\n", foreign));
        Path file = Files.write(TestRun.folder().resolve("oracle-statements.sql"), statements);
        System.out.println(statements.size() + " different statements, all in Oracle's dialect: "
                + TestRun.root().relativize(file));
    }
}
