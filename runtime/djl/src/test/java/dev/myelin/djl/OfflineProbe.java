package dev.myelin.djl;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process that opens and runs a model and a tokenizer, and prints each address that Java code asks for over HTTP. None
 * of them is contacted: the trap stands where the connection would be made.
 */
final class OfflineProbe extends URLStreamHandler {

    private OfflineProbe() {}

    /** Takes the folder for the model, then the tokenizer's file. */
    public static void main(String[] args) throws IOException {
        URL.setURLStreamHandlerFactory(protocol -> protocol.startsWith("http") ? new OfflineProbe() : null);
        requireTrap();
        try (DjlModel model = DjlModel.open(TinyModel.identity(Path.of(args[0]), TinyModel.FLOAT))) {
            model.run(List.of(Tensor.of(new float[] {1}, 1)));
        }
        Tokenizers.open(Path.of(args[1]), TokenizerOptions.defaults()).close();
        System.out.println("done");
    }

    /** Without the trap nothing may go on. */
    private static void requireTrap() throws IOException {
        try {
            new URL("http://localhost/").openConnection(Proxy.NO_PROXY);
        } catch (ConnectException expected) {
            return;
        }
        throw new IllegalStateException("the trap is not set");
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
        return openConnection(url, null);
    }

    @Override
    protected URLConnection openConnection(URL url, @Nullable Proxy proxy) throws IOException {
        if (!url.getHost().equals("localhost")) {
            System.out.println("asked for " + url);
        }
        throw new ConnectException("trapped");
    }
}
