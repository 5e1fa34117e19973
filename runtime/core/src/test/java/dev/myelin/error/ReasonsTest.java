package dev.myelin.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonsTest {

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(new IOException("connection reset"), "connection reset"),
                Arguments.of(new IOException(), "java.io.IOException"),
                Arguments.of(new IOException(" "), "java.io.IOException"),
                Arguments.of(new InterruptedException(), "interrupted"),
                Arguments.of(new InterruptedException("sleep interrupted"), "sleep interrupted"),
                Arguments.of(new NoSuchFileException("a/b"), "no such file or folder: a/b"),
                Arguments.of(new AccessDeniedException("a/b"), "access denied: a/b"),
                Arguments.of(new FileAlreadyExistsException("a/b"), "there already: a/b"),
                Arguments.of(new NotDirectoryException("a/b"), "not a folder: a/b"),
                Arguments.of(new DirectoryNotEmptyException("a/b"), "folder not empty: a/b"),
                Arguments.of(new FileSystemLoopException("a/b"), "FileSystemLoopException: a/b"),
                Arguments.of(new FileSystemException("a/b", null, "File name too long"), "a/b: File name too long"),
                Arguments.of(new MalformedInputException(1), "not text in UTF-8"),
                Arguments.of(new ClassNotFoundException("a.B"), "ClassNotFoundException: a.B"),
                Arguments.of(new NoClassDefFoundError("a/B"), "NoClassDefFoundError: a/B"),
                Arguments.of(new UnsatisfiedLinkError("no onnx in java.library.path"), "no onnx in java.library.path"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void areAPhraseForPeople(Throwable e, String reason) {
        assertThat(Reasons.of(e)).isEqualTo(reason);
    }
}
