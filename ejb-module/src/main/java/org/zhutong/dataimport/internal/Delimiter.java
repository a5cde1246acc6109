package org.zhutong.dataimport.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** What separates the values of a text file: the candidate that divides its first lines most evenly into most columns. */
final class Delimiter {
    private static final char[] CANDIDATES = {',', '\t', ';', '|'};
    private static final int SAMPLE = 64 * 1024;
    private static final int LINES = 30;

    private Delimiter() {}

    static char of(Path file, Charset charset) throws IOException {
        char[] sample = new char[SAMPLE];
        int length = 0;
        try (Reader reader = CsvFileReader.reader(file, charset)) {
            for (int count = reader.read(sample, 0, SAMPLE);
                    count > 0;
                    count = reader.read(sample, length, SAMPLE - length)) {
                length += count;
            }
        }
        char best = CANDIDATES[0];
        int bestScore = 0;
        for (char candidate : CANDIDATES) {
            int score = score(sample, length, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Columns the first line has, times the lines that have as many. */
    private static int score(char[] sample, int length, char delimiter) {
        boolean quoted = false;
        int columns = 0;
        int first = -1;
        int same = 0;
        int lines = 0;
        for (int i = 0; i < length && lines < LINES; i++) {
            char c = sample[i];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == delimiter) {
                columns++;
            } else if (!quoted && c == '\n') {
                first = first < 0 ? columns : first;
                same += columns == first ? 1 : 0;
                columns = 0;
                lines++;
            }
        }
        return first < 0 ? columns : first * same;
    }
}
