package org.zhutong.test.inserver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the statements that this thread sends to the database: what JDBC executes, a batch once. Reads the data source's spy
 * log, which the tests switch on in the server.
 *
 * @param sql the statements in order; for a batch the statement that was repeated
 */
public record SqlCount<T>(T result, List<String> sql) {
    private static final Pattern PREPARE =
            Pattern.compile("\\[Connection\\] prepare(?:Statement|Call)\\((.*)\\)$", Pattern.DOTALL);
    private static final Pattern EXECUTE = Pattern.compile(
            "\\[(?:Prepared|Callable)?Statement\\] execute(?:Query|Update|LargeUpdate|Batch|LargeBatch)?\\((.*)\\)$",
            Pattern.DOTALL);

    public static <T> SqlCount<T> of(Callable<T> action) throws Exception {
        Recorder recorder = new Recorder(Thread.currentThread());
        Logger spy = Logger.getLogger("jboss.jdbc.spy");
        spy.addHandler(recorder);
        try {
            T result = action.call();
            if (!recorder.heardAnything) {
                throw new IllegalStateException("no JDBC call was logged: the data source's spy is off");
            }
            return new SqlCount<>(result, List.copyOf(recorder.executed));
        } finally {
            spy.removeHandler(recorder);
        }
    }

    public int count() {
        return sql.size();
    }

    /** Without the statements that fetch a new block of ids now and then. */
    public int countWithoutSequences() {
        return (int) sql.stream()
                .filter(one -> !one.contains("NEXTVAL") && !one.contains("nextval"))
                .count();
    }

    @Override
    public String toString() {
        return sql.size() + " statements:\n" + String.join("\n", sql);
    }

    /** Keeps the text of the last statement prepared: EclipseLink prepares, binds and executes one after the other. */
    private static final class Recorder extends Handler {
        private final long thread;
        private final List<String> executed = new ArrayList<>();
        private String prepared = "";
        private boolean heardAnything;

        Recorder(Thread thread) {
            this.thread = thread.getId();
        }

        @Override
        public void publish(LogRecord record) {
            if (Thread.currentThread().getId() != thread) {
                return;
            }
            String text = text(record);
            heardAnything = true;
            Matcher prepare = PREPARE.matcher(text);
            if (prepare.find()) {
                prepared = prepare.group(1);
                return;
            }
            Matcher execute = EXECUTE.matcher(text);
            if (execute.find()) {
                executed.add(execute.group(1).isBlank() ? prepared : execute.group(1));
            }
        }

        private static String text(LogRecord record) {
            Object[] parameters = record.getParameters();
            String message = String.valueOf(record.getMessage());
            return parameters == null || parameters.length == 0 ? message : String.format(message, parameters);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
