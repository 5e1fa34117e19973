package dev.myelin.backend.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.model.Folders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Any tree that is packed by any writer is the same tree again. */
class RandomTreesTest {

    /** None is another one on any disk. */
    private static final List<String> PARTS =
            List.of("a", "b c", "model.bin", "\u00E9t\u00E9", "\u65E5\u672C", "-x", "...", "~", "x".repeat(120));

    /** Sizes of files by path; of folders -1. */
    @Provide
    Arbitrary<Map<String, Integer>> trees() {
        Arbitrary<String> paths =
                Arbitraries.of(PARTS).list().ofMinSize(1).ofMaxSize(5).map(parts -> String.join("/", parts));
        Arbitrary<Integer> sizes = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(-1)),
                Tuple.of(6, Arbitraries.integers().between(0, 2_000)),
                Tuple.of(1, Arbitraries.integers().between(100_000, 300_000)));
        return Arbitraries.maps(paths, sizes).ofMinSize(1).ofMaxSize(20).map(RandomTreesTest::withoutFilesAsFolders);
    }

    private static Map<String, Integer> withoutFilesAsFolders(Map<String, Integer> paths) {
        Map<String, Integer> tree = new TreeMap<>(paths);
        paths.keySet().forEach(path -> {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                tree.put(path.substring(0, slash), -1);
            }
        });
        return tree;
    }

    /** Half of them cannot be compressed. */
    private static byte[] content(String path, int size) {
        byte[] content = new byte[size];
        if (size % 2 == 0) {
            new Random(path.hashCode()).nextBytes(content);
        }
        return content;
    }

    private static byte[] zipOfTheJdk(Map<String, Integer> tree) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Integer> each : tree.entrySet()) {
                boolean isFolder = each.getValue() < 0;
                zip.putNextEntry(new ZipEntry(each.getKey() + (isFolder ? "/" : "")));
                zip.write(isFolder ? new byte[0] : content(each.getKey(), each.getValue()));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zipOfOurs(Map<String, Integer> tree) {
        RawZip zip = new RawZip();
        tree.forEach((path, size) -> {
            if (size < 0) {
                zip.folder(path + "/");
            } else {
                int method = size % 3 == 0 ? RawZip.STORED : RawZip.DEFLATED;
                zip.part(new RawZip.Part(path, content(path, size), method), part -> {});
            }
        });
        return zip.bytes();
    }

    private static byte[] tar(Map<String, Integer> tree, int longNames) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(longNames);
            for (Map.Entry<String, Integer> each : tree.entrySet()) {
                boolean isFolder = each.getValue() < 0;
                TarArchiveEntry entry = new TarArchiveEntry(each.getKey() + (isFolder ? "/" : ""));
                entry.setSize(Math.max(0, each.getValue()));
                tar.putArchiveEntry(entry);
                tar.write(content(each.getKey(), Math.max(0, each.getValue())));
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Property(tries = 50)
    void areTheSameAgain(@ForAll("trees") Map<String, Integer> tree) throws IOException {
        byte[] pax = tar(tree, TarArchiveOutputStream.LONGFILE_POSIX);
        byte[] gnu = tar(tree, TarArchiveOutputStream.LONGFILE_GNU);
        for (byte[] archive :
                List.of(zipOfTheJdk(tree), zipOfOurs(tree), pax, gnu, RawTar.gzip(pax), RawTar.zstd(gnu))) {
            verify(tree, archive);
        }
    }

    private static void verify(Map<String, Integer> tree, byte[] archive) throws IOException {
        Path root = Files.createTempDirectory("trees");
        try {
            ArchiveFolder folder = ArchiveFolder.in(root);
            folder.unpack(archive);
            assertThat(sizes(folder.target())).isEqualTo(tree);
            for (Map.Entry<String, Integer> each : tree.entrySet()) {
                if (each.getValue() >= 0) {
                    assertThat(Files.readAllBytes(folder.target().resolve(each.getKey())))
                            .isEqualTo(content(each.getKey(), each.getValue()));
                }
            }
        } finally {
            Folders.deleteTree(root);
        }
    }

    private static Map<String, Integer> sizes(Path top) throws IOException {
        Map<String, Integer> sizes = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(top)) {
            for (Path path : paths.filter(path -> !path.equals(top)).toList()) {
                String name = top.relativize(path).toString().replace('\\', '/');
                sizes.put(name, Files.isDirectory(path) ? -1 : (int) Files.size(path));
            }
        }
        return sizes;
    }
}
