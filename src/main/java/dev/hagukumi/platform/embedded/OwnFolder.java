package dev.hagukumi.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that nobody but its owner may enter, where the file system knows owners. */
final class OwnFolder {

    interface Belonging {
        boolean isOurs(Path folder) throws IOException;
    }

    private OwnFolder() {}

    static Path at(Path folder) throws IOException {
        return at(folder, any -> true);
    }

    /** @param belonging whether the rights of a folder that is there already may be taken from others */
    static Path at(Path folder, Belonging belonging) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix") && belonging.isOurs(folder))
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }
}
