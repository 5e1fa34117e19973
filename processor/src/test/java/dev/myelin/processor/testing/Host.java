package dev.myelin.processor.testing;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** A compiler that runs annotation processors. */
public enum Host {
    /** The javac of the JDK that runs the tests. */
    JAVAC,
    /** Eclipse's. */
    ECJ;

    JavaCompiler compiler() {
        return this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
    }
}
