package org.zhutong.dataimport.internal;

import java.io.Closeable;
import java.util.Iterator;

/** The rows of a file, one after the other; never the whole file at once. */
interface RowReader extends Closeable, Iterator<FileRow> {
    /** What the file was found to be, e.g. its sheet or encoding. */
    String details();
}
