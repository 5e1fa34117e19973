package dev.myelin.backend.http;

import okhttp3.HttpUrl;

/** Addresses as they may be shown: without users and passwords, queries (which may be signatures) and fragments. */
public final class Shown {

    private Shown() {}

    /** An address without what may be secret in it. */
    public static String url(HttpUrl url) {
        return url.newBuilder()
                .username("")
                .password("")
                .query(null)
                .fragment(null)
                .build()
                .toString()
                .replaceFirst("^(https?://[^/]+)/$", "$1");
    }

    /** The same for what may not be an address. */
    static String url(String text) {
        HttpUrl url = HttpUrl.parse(text);
        return url == null ? text.replaceFirst("[?#].*", "").replaceFirst("//[^/@]*@", "//") : url(url);
    }

    /** The path alone. */
    static String path(HttpUrl url) {
        return url.encodedPath();
    }
}
