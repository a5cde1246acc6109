package org.zhutong.attachment.spi;

import java.nio.file.Path;
import org.zhutong.attachment.model.ScanState;

/** Looks for viruses in a file. Every CDI bean of this type is asked, and of their answers the worst counts. */
public interface FileScanner {
    /** @return NOT_ASKED when it is switched off; WAITING when it cannot say now and wants to be asked again */
    ScanState scan(Path file);
}
