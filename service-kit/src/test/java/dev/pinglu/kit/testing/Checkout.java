package dev.pinglu.kit.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds all modules. */
final class Checkout {

    private Checkout() {}

    /** Told by the build; in an IDE, which does not tell, the nearest folder above that holds the modules. */
    static Path root() {
        String told = System.getProperty("pinglu.root");
        if (told != null) {
            return Path.of(told);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("embedded-backends"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Run the tests inside the checkout, or set -Dpinglu.root");
    }
}
