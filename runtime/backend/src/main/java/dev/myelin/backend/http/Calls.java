package dev.myelin.backend.http;

import dev.myelin.backend.Secrets;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Calls that end when the thread that waits for them is interrupted, also while the other side is silent. */
final class Calls {

    private Calls() {}

    /** What is made of an answer, whose body is open until this returns. */
    @FunctionalInterface
    interface Handler<T> {
        T handle(Response response) throws IOException;
    }

    /**
     * Makes a call and waits until its answer is handled, on a thread of the client's. When this thread is interrupted, the call is
     * cancelled, and this returns once the handler has: what it wrote to is closed.
     *
     * @param secrets which no failure says, should the server send them back
     * @throws InterruptedIOException when this thread was interrupted; it stays marked so
     */
    static <T> T await(Call call, Secrets secrets, Handler<T> handler) throws IOException {
        CompletableFuture<T> handled = new CompletableFuture<>();
        call.enqueue(new Callback() {

            @Override
            public void onFailure(Call failed, IOException e) {
                handled.completeExceptionally(withoutSecrets(e, secrets));
            }

            @Override
            public void onResponse(Call answered, Response response) {
                try (response) {
                    handled.complete(handler.handle(response));
                } catch (IOException e) {
                    handled.completeExceptionally(withoutSecrets(e, secrets));
                } catch (Throwable e) {
                    handled.completeExceptionally(e);
                }
            }
        });
        return result(call, handled);
    }

    /** OkHttp's messages have what the server sent. */
    private static IOException withoutSecrets(IOException e, Secrets secrets) {
        String message = String.valueOf(e.getMessage());
        String redacted = secrets.redacted(message);
        if (redacted.equals(message)) {
            return e;
        }
        IOException safe = e instanceof UnsafeRedirect ? new UnsafeRedirect(redacted) : new IOException(redacted);
        safe.setStackTrace(e.getStackTrace());
        return safe;
    }

    private static <T> T result(Call call, CompletableFuture<T> handled) throws IOException {
        boolean isInterrupted = false;
        while (true) {
            try {
                T result = handled.get();
                if (isInterrupted) {
                    Thread.currentThread().interrupt();
                }
                return result;
            } catch (InterruptedException e) {
                isInterrupted = true;
                call.cancel();
            } catch (ExecutionException e) {
                if (isInterrupted) {
                    Thread.currentThread().interrupt();
                    InterruptedIOException interrupted = new InterruptedIOException("interrupted");
                    interrupted.initCause(e.getCause());
                    throw interrupted;
                }
                throw rethrown(e.getCause());
            }
        }
    }

    private static IOException rethrown(@Nullable Throwable e) {
        if (e instanceof IOException io) {
            return io;
        }
        if (e instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (e instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(e);
    }
}
