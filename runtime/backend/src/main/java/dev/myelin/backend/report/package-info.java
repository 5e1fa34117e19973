/**
 * Reports a run to the platform's job: progress, measurements, logs, status and result, from threads of its own, coalesced, and kept on
 * disk while the backend cannot be reached.
 */
@NullMarked
package dev.myelin.backend.report;

import org.jspecify.annotations.NullMarked;
