package org.zhutong.test.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What Oracle (19 and newer) would refuse, or understand in another way than the other databases. */
final class OracleDialect {
    /** Words that Oracle keeps for itself: no name of a table or column without quotes. */
    static final Set<String> RESERVED = Set.of(
            ("ACCESS ADD ALL ALTER AND ANY AS ASC AUDIT BETWEEN BY CHAR CHECK CLUSTER COLUMN COLUMN_VALUE COMMENT COMPRESS"
                            + " CONNECT CREATE CURRENT DATE DECIMAL DEFAULT DELETE DESC DISTINCT DROP ELSE EXCLUSIVE EXISTS"
                            + " FILE FLOAT FOR FROM GRANT GROUP HAVING IDENTIFIED IMMEDIATE IN INCREMENT INDEX INITIAL INSERT"
                            + " INTEGER INTERSECT INTO IS LEVEL LIKE LOCK LONG MAXEXTENTS MINUS MLSLABEL MODE MODIFY"
                            + " NESTED_TABLE_ID NOAUDIT NOCOMPRESS NOT NOWAIT NULL NUMBER OF OFFLINE ON ONLINE OPTION OR"
                            + " ORDER PCTFREE PRIOR PUBLIC RAW RENAME RESOURCE REVOKE ROW ROWID ROWNUM ROWS SELECT SESSION"
                            + " SET SHARE SIZE SMALLINT START SUCCESSFUL SYNONYM SYSDATE TABLE THEN TO TRIGGER UID UNION"
                            + " UNIQUE UPDATE USER VALIDATE VALUES VARCHAR VARCHAR2 VIEW WHENEVER WHERE WITH")
                    .split(" "));

    private static final Map<String, Pattern> FOREIGN = new TreeMap<>(Map.ofEntries(
            rule("LIMIT", "\\bLIMIT\\b\\s+[?\\d:]"),
            rule("OFFSET without ROWS", "\\bOFFSET\\b\\s+[?\\d]+(?![?\\d]*\\s+ROWS?\\b)"),
            rule("NEXT VALUE FOR", "\\bNEXT VALUE FOR\\b"),
            rule("nextval()", "\\bnextval\\("),
            rule("boolean literal", "(?:[=(,]|<>|\\b(?:IS|NOT|AND|OR|WHEN|THEN|ELSE))\\s*(?:TRUE|FALSE)\\b"),
            rule("ILIKE", "\\bILIKE\\b"),
            rule("cast by ::", "::\\w"),
            rule(
                    "a type that Oracle lacks",
                    "\\bAS\\s+(?:VARCHAR\\)|VARCHAR\\(|TEXT|BIGINT|BOOLEAN|DATETIME|DOUBLE\\))"),
            rule("ON CONFLICT", "\\bON CONFLICT\\b"),
            rule("ON DUPLICATE KEY", "\\bON DUPLICATE KEY\\b"),
            rule("INSERT IGNORE", "\\bINSERT IGNORE\\b|^REPLACE INTO\\b"),
            rule("RETURNING without INTO", "\\bRETURNING\\b(?!.*\\bINTO\\b)"),
            rule("more than one row of VALUES", "\\bVALUES\\s*\\([^()]*\\)\\s*,\\s*\\("),
            rule("SELECT without FROM", "^SELECT(?!.*\\bFROM\\b)"),
            rule(
                    "an empty text, which is NULL",
                    "(?:[=(,]|<>|!=|\\bLIKE|\\bTHEN|\\bELSE)\\s*''(?!')|(?<!')''\\s*(?:=|<>|!=)"),
            rule("AS before a table alias", "\\b(?:FROM|JOIN)\\s+\\w+\\s+AS\\s+\\w+"),
            rule(
                    "UPDATE with a join",
                    "^UPDATE\\s+\\w+(?:\\s+\\w+)?\\s+(?:INNER |LEFT )?JOIN\\b|^UPDATE\\b.*\\bSET\\b[^(]*\\bFROM\\b"),
            rule("quotes of MariaDB", "`"),
            rule("EXCEPT, which is MINUS", "\\bEXCEPT\\b"),
            rule("CONCAT of more than two", "\\bCONCAT\\((?:[^(),]*,){2,}[^(),]*\\)"),
            rule(
                    "a function that Oracle lacks",
                    "\\b(?:IF|IFNULL|NOW|LEFT|RIGHT|RAND|RANDOM|GROUP_CONCAT|STRING_AGG|DATEDIFF|DATEADD|POSITION|CHAR_LENGTH|UUID)\\s*\\("),
            rule(
                    "FOR UPDATE of a page of rows",
                    "(?:\\bFETCH (?:FIRST|NEXT)\\b|\\bROWNUM\\b|\\bDISTINCT\\b|\\bGROUP BY\\b).*\\bFOR UPDATE\\b"),
            rule("a name of more than 30 characters", "\\b[A-Za-z_]\\w{30,}\\b"),
            rule(
                    "a reserved word as a column",
                    "\\b[a-z]\\w*\\d*\\.(?:" + String.join("|", RESERVED) + ")\\b(?!\\()")));

    private OracleDialect() {}

    private static Map.Entry<String, Pattern> rule(String name, String regex) {
        return Map.entry(name, Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
    }

    /** The rules a statement breaks; empty when Oracle would take it. */
    static List<String> faults(String sql) {
        // what stands in a literal is no SQL; an empty one stays, since it is a fault by itself
        String bare = sql.replaceAll("'(?:[^']|'')+'", "'x'");
        return FOREIGN.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(bare).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
