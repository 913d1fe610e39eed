package org.tallystick.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The folder that keeps a server: its data, its password, and the locks that keep a second one away. */
final class Home {

    private static final long ROOM_FOR_A_NEW_SERVER = 400L << 20;

    private final Path folder;
    private final boolean shared;
    private @Nullable FileLock use;

    private Home(Path folder, boolean shared) {
        this.folder = folder;
        this.shared = shared;
    }

    static Home at(Path folder, boolean shared) throws IOException {
        try {
            Files.createDirectories(folder);
            var probe = Files.createTempFile(folder, "writable", null);
            Files.delete(probe);
            Folders.onlyForOwner(folder, "rwx------");
        } catch (IOException e) {
            if (isDiskFull(e)) throw diskFull(folder, e);
            throw new ServerUnavailable("The home folder " + folder + " cannot be written to.", e);
        }
        return new Home(folder, shared);
    }

    boolean isShared() {
        return shared;
    }

    Path folder() {
        return folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    Path secretFile() {
        return folder.resolve("secret");
    }

    /** Takes the home into use, or says who has it. Called while {@link #lockedForStart} is held. */
    void take() throws IOException {
        use = tryLock(shared);
        if (use == null) throw inUse();
    }

    /** Gives the home back; true when nobody else uses it. Called while {@link #lockedForStart} is held. */
    boolean giveBack() throws IOException {
        release();
        var alone = tryLock(false);
        if (alone == null) return false;
        alone.acquiredBy().close();
        return true;
    }

    void release() throws IOException {
        if (use != null) use.acquiredBy().close();
        use = null;
    }

    /** Only one process at a time starts or stops the server. */
    FileLock lockedForStart() throws IOException {
        try {
            return open("start.lock").lock();
        } catch (OverlappingFileLockException _) {
            throw inUse();
        }
    }

    /** The superuser's password, made when the server is first made. */
    String secret() throws IOException {
        var file = secretFile();
        if (!Files.exists(file)) {
            if (Files.exists(data()))
                throw new ServerUnavailable("The database's password file " + file + " is missing; put it back.");
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file);
            Folders.onlyForOwner(file, "rw-------");
            Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
        }
        return Files.readString(file).strip();
    }

    void needsRoom() throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < ROOM_FOR_A_NEW_SERVER) throw diskFull(folder, null);
    }

    static boolean isDiskFull(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (saysDiskFull(String.valueOf(cause.getMessage()))) return true;
        return false;
    }

    static boolean saysDiskFull(String text) {
        return text.contains("No space left on device") || text.contains("Disk quota exceeded");
    }

    static ServerUnavailable diskFull(Path folder, @Nullable Throwable cause) {
        var sentence = "The disk that holds " + folder + " is full. Make some room; a new home needs 400 MB.";
        return cause == null ? new ServerUnavailable(sentence) : new ServerUnavailable(sentence, cause);
    }

    private ServerUnavailable inUse() {
        return new ServerUnavailable("Another Tallystick is using the home folder " + folder + ".");
    }

    private @Nullable FileLock tryLock(boolean sharedLock) throws IOException {
        var channel = open("use.lock");
        try {
            var lock = channel.tryLock(0, Long.MAX_VALUE, sharedLock);
            if (lock == null) channel.close();
            return lock;
        } catch (OverlappingFileLockException _) {
            channel.close();
            return null;
        }
    }

    private FileChannel open(String name) throws IOException {
        return FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
