package wenmai.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * What a running service leaves in its store so that commands on the same machine find it: where it
 * answers, and a key that lasts as long as it runs. Only the owner of the store may read it.
 *
 * @param key of an editor
 */
record ServiceFile(URI address, String key) {
  private static final String NAME = "service.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A key that nobody can guess. */
  static String newKey() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** What a service left in a store; it may have ended without taking it away. */
  static Optional<ServiceFile> read(Path store) {
    Path file = store.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode content = JSON.readTree(Files.readAllBytes(file));
      return Optional.of(
          new ServiceFile(
              URI.create(content.path("address").asText()), content.path("key").asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  void write(Path store) {
    Path next = store.resolve(NAME + ".next");
    try {
      Files.deleteIfExists(next);
      create(next);
      Files.write(next, JSON.writeValueAsBytes(Map.of("address", address.toString(), "key", key)));
      Files.move(next, store.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the service cannot leave its address in " + store, e);
    }
  }

  private static void create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var ownersOnly = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(ownersOnly));
    } else {
      Files.createFile(file);
    }
  }

  static void delete(Path store) {
    try {
      Files.deleteIfExists(store.resolve(NAME));
    } catch (IOException e) {
      throw new UncheckedIOException("the service cannot take its address out of " + store, e);
    }
  }
}
