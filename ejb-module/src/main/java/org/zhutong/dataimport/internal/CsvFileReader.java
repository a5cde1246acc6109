package org.zhutong.dataimport.internal;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/** A text file of separated values, row by row. */
final class CsvFileReader implements RowReader {
    private static final Logger LOG = Logger.getLogger(CsvFileReader.class);
    private static final int MAX_FIELD = 16 * 1024 * 1024;

    private final CsvReader<CsvRecord> csv;
    private final CloseableIterator<CsvRecord> records;
    private final String details;
    private long number;

    private CsvFileReader(CsvReader<CsvRecord> csv, String details) {
        this.csv = csv;
        this.records = csv.iterator();
        this.details = details;
    }

    static CsvFileReader open(Path file) throws IOException {
        Charset charset = TextEncoding.of(file);
        char delimiter = Delimiter.of(file, charset);
        Quotes.check(file, charset, delimiter);
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(MAX_FIELD)
                .ofCsvRecord(reader(file, charset));
        return new CsvFileReader(csv, "CSV, " + charset.name() + ", " + (delimiter == '\t' ? "Tab" : delimiter));
    }

    /** Decodes strictly, past a byte order mark. */
    static Reader reader(Path file, Charset charset) throws IOException {
        PushbackInputStream in = new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file)), 3);
        byte[] start = in.readNBytes(3);
        int skipped = TextEncoding.markLength(start);
        in.unread(start, skipped, start.length - skipped);
        return new InputStreamReader(
                (InputStream) in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            LOG.debugf(e, "not readable as separated values");
            throw FileProblem.of("dataimport.file.unreadable-row", number + 1);
        }
    }

    @Override
    public FileRow next() {
        CsvRecord record = records.next();
        number++;
        List<FileCell> cells =
                record.getFields().stream().map(FileCell::written).toList();
        return new FileRow(number, cells);
    }

    @Override
    public String details() {
        return details;
    }

    @Override
    public void close() throws IOException {
        records.close();
        csv.close();
    }
}
