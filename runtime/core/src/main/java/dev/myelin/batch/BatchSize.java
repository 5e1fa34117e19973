package dev.myelin.batch;

/** How many inputs go into the next batch. */
interface BatchSize {

    int next();

    /** A full batch went well, and took so long. */
    void took(int inputs, long nanos);

    /** The same always. */
    record Fixed(int size) implements BatchSize {

        @Override
        public int next() {
            return size;
        }

        @Override
        public void took(int inputs, long nanos) {}
    }
}
