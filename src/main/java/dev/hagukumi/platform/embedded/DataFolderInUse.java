package dev.hagukumi.platform.embedded;

import java.nio.file.Path;

/** Another process works on the same data folder. */
class DataFolderInUse extends RuntimeException {
    DataFolderInUse(Path folder) {
        super("The data folder " + folder + " is in use by another Hagukumi.");
    }
}
