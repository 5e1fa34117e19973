package dev.myelin.serving.http;

/** Answers requests. */
@FunctionalInterface
public interface ExchangeHandler {

    /**
     * Takes a request, and answers it now or later. Called on an event loop: it must not wait for anything. What it throws is
     * logged and answered with 500.
     */
    void handle(Exchange exchange);
}
