package org.zhutong.dataimport.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * Finds the quotation mark that is opened and never closed: a reader of separated values would take the rest of the file for
 * one value, and its rows would be missing without a word.
 */
final class Quotes {
    private final char delimiter;
    private boolean fieldStart = true;
    private boolean quoted;
    private boolean justClosed;
    private boolean afterReturn;
    private long line = 1;
    private long openedIn;

    private Quotes(char delimiter) {
        this.delimiter = delimiter;
    }

    /** @throws org.zhutong.shared.model.BusinessException INVALID, naming the line */
    static void check(Path file, Charset charset, char delimiter) throws IOException {
        Quotes quotes = new Quotes(delimiter);
        try (Reader reader = CsvFileReader.reader(file, charset)) {
            char[] buffer = new char[16 * 1024];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    quotes.next(buffer[i]);
                }
            }
        }
        if (quotes.quoted) {
            throw FileProblem.of("dataimport.file.quote-open", quotes.openedIn);
        }
    }

    private void next(char c) {
        if (c == '\r' || (c == '\n' && !afterReturn)) {
            line++;
        }
        afterReturn = c == '\r';
        if (c == '"') {
            quotationMark();
        } else if (!quoted) {
            justClosed = false;
            fieldStart = c == delimiter || c == '\n' || c == '\r';
        }
    }

    /** It opens a value at its start and closes it; doubled within a value it stands for itself, as it does elsewhere. */
    private void quotationMark() {
        if (quoted) {
            quoted = false;
            justClosed = true;
        } else if (justClosed) {
            quoted = true;
            justClosed = false;
        } else if (fieldStart) {
            quoted = true;
            openedIn = line;
        }
        fieldStart = false;
    }
}
