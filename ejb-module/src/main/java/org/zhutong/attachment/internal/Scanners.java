package org.zhutong.attachment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.zhutong.attachment.model.ScanState;
import org.zhutong.attachment.spi.FileScanner;

/** All the virus scanners there are. */
@ApplicationScoped
public class Scanners {
    @Inject
    @Any
    private Instance<FileScanner> scanners;

    ScanState scan(Path file) {
        ScanState worst = ScanState.NOT_ASKED;
        for (FileScanner scanner : scanners) {
            worst = worst.worse(scanner.scan(file));
        }
        return worst;
    }
}
