package org.zhutong.sales.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.zhutong.shared.model.BusinessException;

/** Reads spreadsheets. Implemented, as a CDI bean, by the feature that reads files. */
public interface SheetFiles {
    /**
     * The cells of a file's rows as texts, of all visible sheets one after the other, without blank rows; of a formula its value.
     * A merged cell has its text where it begins, and nothing in what it covers.
     *
     * @param fileName as the user knows it; what the file is, is told by what it contains: .xlsx or separated values
     * @param most so many rows
     * @throws BusinessException INVALID, telling what is wrong with the file, also when it has more rows
     */
    List<List<String>> rows(String fileName, Path file, int most) throws IOException;
}
