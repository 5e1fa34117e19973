package dev.myelin.backend.report;

import dev.myelin.backend.client.Backend;
import dev.myelin.error.BackendFailed;
import dev.myelin.error.Reasons;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends what earlier runs could not. */
final class Leftovers {

    private Leftovers() {}

    /**
     * @param mustEnd asked between two of them: this run's own report goes first
     * @param warnings hears what could not be sent
     */
    static void send(Backend backend, ReportOptions options, BooleanSupplier mustEnd, Consumer<String> warnings) {
        List<SpoolFolder> leftovers;
        try {
            leftovers = SpoolFolder.leftovers(options.spool());
        } catch (IOException e) {
            warnings.accept("cannot look for earlier reports in " + options.spool() + ": " + Reasons.of(e));
            return;
        }
        boolean mayGoOn = true;
        for (SpoolFolder folder : leftovers) {
            try (folder) {
                mayGoOn = mayGoOn && !mustEnd.getAsBoolean() && send(backend, options, folder, warnings);
            } catch (IOException e) {
                warnings.accept("cannot send the earlier report in " + folder.path() + ": " + Reasons.of(e));
            }
        }
    }

    /** Whether the next one can be tried. */
    private static boolean send(Backend backend, ReportOptions options, SpoolFolder folder, Consumer<String> warnings)
            throws IOException {
        SpoolFolder.SavedJob saved = folder.savedJob();
        Losses losses = new Losses();
        Mail mail = new Mail(backend, saved.job(), losses);
        Spool spool = new Spool(folder.segments(), options.mostSpoolBytes());
        BackendFailed failure = null;
        try {
            while (!spool.isEmpty()) {
                mail.sendLogs(spool);
            }
            if (!saved.fields().isEmpty()) {
                mail.sendFields(saved.fields());
            }
        } catch (BackendFailed e) {
            failure = e;
        }
        String summary = losses.summary(saved.job(), spool.dropped(), null);
        if (!summary.isEmpty()) {
            warnings.accept(summary);
        }
        return end(folder, spool, saved, failure, warnings);
    }

    private static boolean end(
            SpoolFolder folder,
            Spool spool,
            SpoolFolder.SavedJob saved,
            @Nullable BackendFailed failure,
            Consumer<String> warnings)
            throws IOException {
        if (failure != null && !(failure.status().orElse(0) == 404 && spool.isEmpty())) {
            spool.save();
            return false;
        }
        if (failure != null) {
            warnings.accept(
                    "job " + saved.job() + " is no more, whose end was still to be reported: " + failure.getMessage());
        }
        folder.delete();
        return true;
    }
}
