package dev.myelin.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of Myelin, which the build writes into a resource: a manifest does not survive a plugin's fat jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"myelin " + text(), "Java " + System.getProperty("java.runtime.version")};
    }

    static String text() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the myelin jar is damaged: version.properties cannot be read", e);
        }
        return properties.getProperty("version", "unknown");
    }
}
