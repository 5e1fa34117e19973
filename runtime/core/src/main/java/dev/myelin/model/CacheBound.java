package dev.myelin.model;

import java.util.List;

/** How many models may be in memory, and what they may weigh; and how many have taken a place, those still to be loaded among them. */
final class CacheBound {

    private final ModelCacheOptions<?> options;
    private int count;
    private long weight;

    /** Whether there is too much: read without the lock that guards the rest. */
    private volatile boolean isExceeded;

    CacheBound(ModelCacheOptions<?> options) {
        this.options = options;
    }

    /** Refuses what would not fit into an empty cache. */
    void check(long needed) throws NoRoom {
        if (needed > options.maxWeight() && !options.overCommit()) {
            throw new NoRoom("it weighs " + needed + ", and all models together may weigh " + options.maxWeight());
        }
    }

    /** Takes a place, if there is one: always, where more than the bound may be in memory. */
    boolean tryTake(long needed) {
        long together = Math.addExact(weight, needed);
        if (!fits(count + 1, together) && !options.overCommit()) {
            return false;
        }
        count++;
        weight = together;
        isExceeded = !fits(count, weight);
        return true;
    }

    void giveBack(long given) {
        count--;
        weight -= given;
        isExceeded = !fits(count, weight);
    }

    boolean isExceeded() {
        return isExceeded;
    }

    long weight() {
        return weight;
    }

    private boolean fits(int models, long together) {
        return models <= options.maxModels() && together <= options.maxWeight();
    }

    /** Those that have to go before one more fits, from the front; see {@link #enough}. */
    <M> List<Resident<M>> inTheWayOf(long needed, List<Resident<M>> idle) {
        return enough(idle, count + 1, Math.addExact(weight, needed));
    }

    /** Those that have to go as there is too much, from the front, besides those that go anyway. */
    <M> List<Resident<M>> surplus(List<Resident<M>> idle, List<Resident<M>> going) {
        long staying = weight - going.stream().mapToLong(Resident::weight).sum();
        return enough(idle, count - going.size(), staying);
    }

    /** None when all of them would not be enough, unless more than the bound may be in memory: then each that goes is a gain. */
    private <M> List<Resident<M>> enough(List<Resident<M>> idle, int models, long together) {
        int going = 0;
        long left = together;
        while (going < idle.size() && !fits(models - going, left)) {
            left -= idle.get(going++).weight();
        }
        return fits(models - going, left) || options.overCommit() ? idle.subList(0, going) : List.of();
    }

    NoRoom full() {
        String most = options.maxWeight() == Long.MAX_VALUE
                ? ""
                : ", or weigh " + options.maxWeight() + " together (they weigh " + weight + ")";
        return new NoRoom("all loaded models are in use, and no more than " + options.maxModels()
                + " may be in memory" + most + "; none was freed within "
                + options.roomWait().toMillis()
                + " ms. Allow for more with maxModels or maxWeight, or give leases back earlier");
    }
}
