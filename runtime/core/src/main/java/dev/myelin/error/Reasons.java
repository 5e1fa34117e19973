package dev.myelin.error;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What went wrong, in words: many exceptions of the JDK say only where, or nothing. */
public final class Reasons {

    private Reasons() {}

    /** One phrase for people, never blank: the message where it says something, else what the exception's type means. */
    public static String of(Throwable e) {
        String message = e.getMessage();
        if (message == null || message.isBlank()) {
            return e instanceof InterruptedException
                    ? "interrupted"
                    : e.getClass().getName();
        }
        if (e instanceof CharacterCodingException) {
            return "not text in UTF-8";
        }
        if (e instanceof FileSystemException file && file.getReason() == null) {
            return meaning(file) + ": " + message;
        }
        // Their messages are bare class names.
        boolean bare = e instanceof ClassNotFoundException || e instanceof NoClassDefFoundError;
        return bare ? e.getClass().getSimpleName() + ": " + message : message;
    }

    private static String meaning(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "there already";
        }
        if (e instanceof NotDirectoryException) {
            return "not a folder";
        }
        return e instanceof DirectoryNotEmptyException
                ? "folder not empty"
                : e.getClass().getSimpleName();
    }
}
