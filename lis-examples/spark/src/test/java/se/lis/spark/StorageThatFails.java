package se.lis.spark;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.jspecify.annotations.Nullable;

/**
 * Local files under {@code failing:/}, which can't be changed any more from a certain change on: what is there then is what a killed
 * job leaves, since it can't tidy up either. One for all threads of the JVM.
 */
public final class StorageThatFails extends RawLocalFileSystem {

    private static final String SCHEME = "failing";
    private static volatile @Nullable Pattern last;
    private static volatile boolean failed;

    /** Lets Spark find the storage. */
    static void install(Configuration settings) {
        settings.set("fs." + SCHEME + ".impl", StorageThatFails.class.getName());
    }

    /** Returns the path of a file in this storage. */
    static String path(java.nio.file.Path file) {
        return SCHEME + ":" + file;
    }

    /** Fails from the first change on whose text, such as {@code rename /a /b}, holds the expression. */
    static void failFrom(String change) {
        failed = false;
        last = Pattern.compile(change);
    }

    /** Fails no more; returns whether it did. */
    static boolean repair() {
        boolean did = failed;
        last = null;
        failed = false;
        return did;
    }

    private static void change(String what, Path... paths) throws IOException {
        StringBuilder text = new StringBuilder(what);
        for (Path path : paths) {
            text.append(' ').append(path.toUri().getPath());
        }
        Pattern from = last;
        if (from != null && (failed || from.matcher(text).find())) {
            failed = true;
            throw new IOException("the storage failed");
        }
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public URI getUri() {
        return URI.create(SCHEME + ":///");
    }

    @Override
    public FSDataOutputStream create(
            Path file,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        change("create", file);
        return super.create(file, permission, overwrite, bufferSize, replication, blockSize, progress);
    }

    @Override
    public FSDataOutputStream create(
            Path file, boolean overwrite, int bufferSize, short replication, long blockSize, Progressable progress)
            throws IOException {
        change("create", file);
        return super.create(file, overwrite, bufferSize, replication, blockSize, progress);
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        change("rename", from, to);
        return super.rename(from, to);
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        change("delete", path);
        return super.delete(path, recursive);
    }

    @Override
    public boolean mkdirs(Path folder, FsPermission permission) throws IOException {
        change("mkdirs", folder);
        return super.mkdirs(folder, permission);
    }
}
