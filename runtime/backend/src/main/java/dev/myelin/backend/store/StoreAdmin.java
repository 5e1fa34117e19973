package dev.myelin.backend.store;

import dev.myelin.backend.store.Refs.Ref;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is in a store: for those who look after it. */
public final class StoreAdmin {

    private final ModelShelf shelf;
    private final Refs refs;

    StoreAdmin(ModelShelf shelf, Refs refs) {
        this.shelf = shelf;
        this.refs = refs;
    }

    /**
     * A model of the store.
     *
     * @param model what is there
     * @param names where it came from and how it was named there, such as {@code 7 (MiniLM) of backend ...}
     * @param ids the ids under which it was asked for
     * @param isInUse whether somebody, here or in another process, uses it
     */
    public record Row(StoredModel model, List<String> names, List<String> ids, boolean isInUse) {}

    /** All models, those first that were not used for the longest time. */
    public List<Row> list() throws IOException {
        List<Ref> all = refs.all();
        List<Row> rows = new ArrayList<>();
        for (StoredModel model : shelf.list()) {
            List<Ref> own = all.stream()
                    .filter(ref -> ref.digest().equals(model.digest()))
                    .toList();
            rows.add(new Row(
                    model,
                    own.stream()
                            .map(ref -> ref.id() + (ref.name().equals(ref.id()) ? "" : " (" + ref.name() + ")") + " of "
                                    + ref.source())
                            .toList(),
                    own.stream().map(Ref::id).distinct().toList(),
                    shelf.pins().isHeld(model.digest())));
        }
        return rows;
    }

    /** Deletes a model; whether it is gone: one in use is not. */
    public boolean remove(String digest) throws IOException {
        return shelf.remove(digest);
    }

    /** What has changed in a model since it was unpacked, a line each; empty: nothing. */
    public List<String> verify(StoredModel model) throws IOException {
        return shelf.verify(model);
    }
}
