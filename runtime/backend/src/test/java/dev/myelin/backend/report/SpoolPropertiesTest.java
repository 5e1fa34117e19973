package dev.myelin.backend.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.model.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SpoolPropertiesTest {

    /** Adding, sending, saving and taking up again, against a plain list. */
    @Property(tries = 15)
    void keepsAllInOrder(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("spool");
        try {
            Random random = new Random(seed);
            List<String> expected = new ArrayList<>();
            Spool spool = new Spool(new Segments(folder), Long.MAX_VALUE);
            int number = 0;
            for (int i = 0; i < 60; i++) {
                switch (random.nextInt(4)) {
                    case 0, 1 -> {
                        for (int count = random.nextInt(40); count > 0; count--) {
                            String text = number++ + "é".repeat(random.nextInt(60_000));
                            expected.add(text);
                            spool.add(new Entry(random.nextBoolean(), text));
                        }
                    }
                    case 2 -> {
                        List<Entry> first = spool.first(1 + random.nextInt(100), random.nextInt(200_000));
                        assertThat(first.isEmpty()).isEqualTo(expected.isEmpty());
                        assertThat(texts(first)).isEqualTo(expected.subList(0, first.size()));
                        spool.remove(first.size());
                        expected.subList(0, first.size()).clear();
                    }
                    default -> {
                        spool.save();
                        spool = new Spool(new Segments(folder), Long.MAX_VALUE);
                    }
                }
            }
            assertThat(all(spool)).isEqualTo(expected);
            assertThat(spool.dropped()).isZero();
        } finally {
            Folders.deleteTree(folder);
        }
    }

    /** Whatever comes: what must stay stays, in order; what went was counted; the disk is not filled. */
    @Property(tries = 8)
    void dropsTheOldestOfThoseThatMayGo(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("spool");
        try {
            Random random = new Random(seed);
            long most = 4L * Spool.SEGMENT_BYTES;
            Spool spool = new Spool(new Segments(folder), most);
            List<String> staying = new ArrayList<>();
            List<String> going = new ArrayList<>();
            for (int i = 0; i < 3_000; i++) {
                boolean mayGo = random.nextInt(100) > 0;
                String text = i + "x".repeat(random.nextInt(8_000));
                (mayGo ? going : staying).add(text);
                spool.add(new Entry(mayGo, text));
            }
            spool.save();
            assertThat(new Segments(folder).bytes()).isLessThan(most + 3L * Spool.SEGMENT_BYTES);
            List<String> left = all(spool);
            List<String> leftThatMayGo =
                    left.stream().filter(text -> !staying.contains(text)).collect(Collectors.toList());
            assertThat(left).containsAll(staying);
            assertThat(spool.dropped()).isEqualTo(going.size() - leftThatMayGo.size());
            assertThat(left).isSortedAccordingTo((a, b) -> Integer.compare(number(a), number(b)));
            // The newest are all there.
            assertThat(leftThatMayGo).endsWith(going.get(going.size() - 1));
        } finally {
            Folders.deleteTree(folder);
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace("x", ""));
    }

    private static List<String> texts(List<Entry> entries) {
        return entries.stream().map(Entry::json).toList();
    }

    private static List<String> all(Spool spool) {
        List<String> all = new ArrayList<>();
        while (!spool.isEmpty()) {
            List<Entry> first = spool.first(1_000, Long.MAX_VALUE);
            all.addAll(texts(first));
            spool.remove(first.size());
        }
        return all;
    }
}
