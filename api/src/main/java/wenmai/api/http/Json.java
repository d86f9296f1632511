package wenmai.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.RelationId;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Genre;
import wenmai.indexer.corpus.Role;

/** How values are written: identities and days as strings, absent ones not at all. */
final class Json {
  static final String MEDIA_TYPE = "application/json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(values())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  private static SimpleModule values() {
    SimpleModule module = new SimpleModule();
    for (Class<?> type :
        new Class<?>[] {
          LocalDate.class, Instant.class, ArticleId.class, EntityId.class, RelationId.class
        }) {
      module.addSerializer(type, ToStringSerializer.instance);
    }
    module.addSerializer(EntityType.class, labelled(EntityType::label));
    module.addSerializer(Genre.class, labelled(Genre::label));
    module.addSerializer(Role.class, labelled(Role::label));
    return module;
  }

  private static <T> JsonSerializer<T> labelled(Function<T, String> label) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(
          T value,
          com.fasterxml.jackson.core.JsonGenerator generator,
          SerializerProvider serializers)
          throws IOException {
        generator.writeString(label.apply(value));
      }
    };
  }

  static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer cannot be written", e);
    }
  }

  /**
   * Reads one JSON value.
   *
   * @throws IOException when the bytes are not exactly one
   */
  static JsonNode read(byte[] bytes) throws IOException {
    return MAPPER.readTree(bytes);
  }
}
