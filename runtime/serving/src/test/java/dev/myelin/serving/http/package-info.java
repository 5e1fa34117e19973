@NullMarked
package dev.myelin.serving.http;

import org.jspecify.annotations.NullMarked;
