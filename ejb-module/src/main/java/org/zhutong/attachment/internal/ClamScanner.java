package org.zhutong.attachment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.zhutong.attachment.model.ScanState;
import org.zhutong.attachment.spi.FileScanner;
import org.zhutong.shared.service.Environment;

/**
 * Asks ClamAV's daemon, when there is one ({@code ZHUTONG_CLAMD}), with its command INSTREAM: the file goes over the wire, so that
 * the daemon may run anywhere.
 */
@ApplicationScoped
public class ClamScanner implements FileScanner {
    private static final Logger LOG = Logger.getLogger(ClamScanner.class);
    private static final int PORT = 3310;
    private static final int PIECE = 64 * 1024;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int LONGEST_ANSWER = 1_000;

    @Override
    public ScanState scan(Path file) {
        return Environment.clamd().map(daemon -> ask(daemon, file)).orElse(ScanState.NOT_ASKED);
    }

    /** @param daemon host, or host and port */
    static ScanState ask(String daemon, Path file) {
        URI address = URI.create("clamd://" + daemon);
        int port = address.getPort() < 0 ? PORT : address.getPort();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            send(file, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE)));
            return judge(new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warnf("the virus scanner at %s cannot be asked: %s", daemon, e.getMessage());
            return ScanState.WAITING;
        }
    }

    private static void send(Path file, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[PIECE];
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                out.writeInt(count);
                out.write(piece, 0, count);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static ScanState judge(String answer) {
        String said = answer.replace("\0", "").strip();
        if (said.endsWith("FOUND")) {
            LOG.warnf("the virus scanner says: %s", said);
            return ScanState.INFECTED;
        }
        if (said.endsWith("OK")) {
            return ScanState.CLEAN;
        }
        LOG.warnf("the virus scanner does not say what the file is: %s", said);
        return ScanState.WAITING;
    }
}
