/**
 * The development backend: serves the platform's wire from a folder (models, jobs, logs, serve applications, plugin
 * runs), with a page that shows jobs live and with switches for faults. It knows nothing of the client: what it
 * takes and gives is the wire.
 */
@NullMarked
package dev.myelin.development;

import org.jspecify.annotations.NullMarked;
