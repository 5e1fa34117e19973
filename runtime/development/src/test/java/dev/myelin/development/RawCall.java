package dev.myelin.development;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A call byte by byte: to see what comes, and that nothing more does. */
final class RawCall implements AutoCloseable {

    private final Socket socket;

    RawCall(DevelopmentBackend backend, String request, String headers) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), backend.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write((request + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    static RawCall get(DevelopmentBackend backend, String path) throws IOException {
        return new RawCall(backend, "GET " + path, "Accept: */*");
    }

    /** Status line and headers, up to the empty line. */
    String head() throws IOException {
        return until("\r\n\r\n");
    }

    /** What comes up to this end, and the end. */
    String until(String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end, Math.max(0, text.length() - end.length())) < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("cut after: " + text);
            }
            text.append((char) next);
        }
        return text.toString();
    }

    String read(int count) throws IOException {
        return new String(socket.getInputStream().readNBytes(count), StandardCharsets.UTF_8);
    }

    /** All until the other side closes. */
    String rest() throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        in.transferTo(rest);
        return rest.toString(StandardCharsets.UTF_8);
    }

    /** How many bytes come until the other side closes. */
    long restLength() throws IOException {
        return socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Whether nothing comes for a while, and the connection stays open. */
    boolean isSilent() throws IOException {
        socket.setSoTimeout(300);
        try {
            return socket.getInputStream().read() == Integer.MIN_VALUE;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
