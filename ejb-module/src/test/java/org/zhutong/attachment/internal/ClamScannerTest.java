package org.zhutong.attachment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhutong.attachment.model.ScanState;

/** Against a daemon that speaks the protocol of ClamAV. */
class ClamScannerTest {
    @TempDir
    private Path folder;

    private ScanState scan(String answer, byte[] content) throws Exception {
        Path file = Files.write(folder.resolve("file"), content);
        try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> heard = CompletableFuture.supplyAsync(() -> serve(daemon, answer));
            ScanState state = ClamScanner.ask("127.0.0.1:" + daemon.getLocalPort(), file);
            assertEquals(
                    new String(content, StandardCharsets.ISO_8859_1),
                    new String(heard.get(), StandardCharsets.ISO_8859_1));
            return state;
        }
    }

    private static byte[] serve(ServerSocket daemon, String answer) {
        try (Socket socket = daemon.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            assertEquals("zINSTREAM\0", new String(in.readNBytes(10), StandardCharsets.US_ASCII));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                file.write(in.readNBytes(length));
            }
            socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
            return file.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theFileGoesOverTheWireAndTheAnswerCounts() throws Exception {
        assertEquals(ScanState.CLEAN, scan("stream: OK", new byte[200_000]));
        assertEquals(
                ScanState.INFECTED,
                scan("stream: Eicar-Test-Signature FOUND", "eicar".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(ScanState.WAITING, scan("INSTREAM size limit exceeded. ERROR", new byte[10]));
    }

    @Test
    void aDaemonThatIsNotThereIsAskedAgain() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        Path file = Files.write(folder.resolve("file"), new byte[10]);
        assertEquals(ScanState.WAITING, ClamScanner.ask("127.0.0.1:" + port, file));
    }
}
