package dev.myelin.serving.http;

import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.Reasons;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The file of a Unix socket: its folder says who may connect. */
final class UnixSocketFile {

    private UnixSocketFile() {}

    /**
     * Makes the way free.
     *
     * @throws InvalidConfiguration when others may enter the folder, or the file is one that must not be replaced
     */
    static void prepare(Path socket) {
        try {
            Path folder = socket.toAbsolutePath().normalize().getParent();
            if (folder == null) {
                throw new InvalidConfiguration(socket + " is not a place for a socket; give a file in a folder", null);
            }
            makeFolder(folder);
            if (Files.exists(socket, LinkOption.NOFOLLOW_LINKS)) {
                removeStale(socket);
            }
        } catch (IOException e) {
            throw new InvalidConfiguration("cannot listen at the socket " + socket + ": " + Reasons.of(e), e);
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Path above = folder.getParent();
            if (above != null) {
                Files.createDirectories(above);
            }
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        if (permissions.stream().anyMatch(permission -> !permission.name().startsWith("OWNER"))) {
            throw new InvalidConfiguration(
                    "others may enter " + folder + " (" + PosixFilePermissions.toString(permissions)
                            + "), and so call the server; give the socket a folder of its own, or make this one rwx------",
                    null);
        }
    }

    private static void removeStale(Path socket) throws IOException {
        BasicFileAttributes file = Files.readAttributes(socket, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!file.isOther()) {
            throw new InvalidConfiguration(
                    socket + " is there and no socket; move it away, or give another name", null);
        }
        if (isLive(socket)) {
            throw new InvalidConfiguration(
                    "another process listens at the socket " + socket + "; stop it, or give another name", null);
        }
        Files.delete(socket);
    }

    private static boolean isLive(Path socket) {
        try (SocketChannel connection = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return connection.isConnected();
        } catch (IOException e) {
            return false; // its process is dead
        }
    }

    /** After the server has ended. */
    static void remove(Path socket) {
        try {
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(UnixSocketFile.class)
                    .warn("cannot delete the socket {}: {}", socket, Reasons.of(e));
        }
    }
}
