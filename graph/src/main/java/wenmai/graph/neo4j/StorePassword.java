package wenmai.graph.neo4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * The password of an embedded store: random, kept in its directory, readable by its owner only. It
 * is kept when the store has started for the first time, so that a directory without one holds
 * nothing, or what a start that was broken off has left.
 */
final class StorePassword {
  private static final int BYTES = 24;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private StorePassword() {}

  /** The password of the store in a directory; empty when it was never kept. */
  static Optional<String> of(Path directory) throws IOException {
    Path file = file(directory);
    return Files.exists(file) && Files.size(file) == 2 * BYTES
        ? Optional.of(Files.readString(file))
        : Optional.empty();
  }

  /** Keeps a password; it is there whole or not at all. */
  static void keep(Path directory, String password) throws IOException {
    Path next = directory.resolve("password.next");
    Files.deleteIfExists(next);
    createPrivate(next);
    Files.writeString(next, password);
    Files.move(next, file(directory), StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path file(Path directory) {
    return directory.resolve("password");
  }

  private static void createPrivate(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } else {
      Files.createFile(file);
    }
  }

  /** A new one. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
