package dev.myelin.backend.lock;

import java.io.IOException;
import java.nio.file.Path;

/** Another process that tries to lock a file, and says whether it could. */
final class LockProcess {

    private LockProcess() {}

    public static void main(String[] args) throws IOException {
        System.out.println(ProcessLock.tryLock(Path.of(args[0])) == null ? "taken" : "free");
    }
}
