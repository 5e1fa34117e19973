package dev.myelin.cli;

import dev.myelin.MyelinServer;
import dev.myelin.error.MyelinException;
import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Closes a server when the process is told to end, so that it ends with status 0 once all is finished; told again, it ends at once. A
 * shutdown hook could do neither.
 */
final class EndSignals {

    private final MyelinServer server;
    private final PrintStream err;
    private final AtomicBoolean isTold = new AtomicBoolean();

    private EndSignals(MyelinServer server, PrintStream err) {
        this.server = server;
        this.err = err;
    }

    /** From now on, for the rest of the process. */
    static void close(MyelinServer server, PrintStream err) {
        EndSignals signals = new EndSignals(server, err);
        for (String name : new String[] {"TERM", "INT"}) {
            try {
                signals.listen(name);
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                // A runtime without jdk.unsupported, or a system without the signal: the process just ends.
            }
        }
    }

    /** By name: {@code sun.misc.Signal} is exported by jdk.unsupported, and javac would warn of it all the same. */
    private void listen(String name) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        InvocationHandler invoked = (self, method, args) -> {
            if (method.getName().equals("handle")) {
                told();
            }
            return null; // nobody asks for what objects have, such as a hash code
        };
        Object ours = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, invoked);
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
    }

    private void told() {
        if (isTold.compareAndSet(false, true)) {
            err.println("ending: what is under way is finished; another signal ends at once");
            new Thread(server::close, "myelin-serve-end").start();
        } else {
            Runtime.getRuntime().halt(MyelinException.EXIT_STOPPED);
        }
    }
}
