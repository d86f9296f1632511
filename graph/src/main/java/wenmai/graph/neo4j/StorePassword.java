package wenmai.graph.neo4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The password of an embedded store: random, kept in its directory, readable by its owner only. */
final class StorePassword {
  private static final int BYTES = 24;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private StorePassword() {}

  /** The password of the store in a directory; a new one when it has none. */
  static String in(Path directory) throws IOException {
    Path file = directory.resolve("password");
    if (Files.exists(file) && Files.size(file) == 2 * BYTES) {
      return Files.readString(file);
    }
    Files.createDirectories(directory);
    Files.deleteIfExists(file);
    createPrivate(file);
    Files.writeString(file, random());
    return Files.readString(file);
  }

  private static void createPrivate(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } else {
      Files.createFile(file);
    }
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
