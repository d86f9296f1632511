package wenmai.indexer.lucene;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Byline;
import wenmai.indexer.corpus.Caption;
import wenmai.indexer.corpus.Genre;
import wenmai.indexer.corpus.Role;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.search.DateRange;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Part;
import wenmai.indexer.search.Standing;
import wenmai.indexer.search.Tag;
import wenmai.indexer.search.TaggedArticle;

/**
 * Writes an article with its tags as bytes and reads exactly the same back.
 *
 * <p>Text is kept as UTF-16 code units, two bytes a Chinese character where UTF-8 takes three, and
 * nothing a string can hold is lost. Equal articles have equal bytes.
 */
final class ArticleCodec {
  private static final int ALONE = 1;
  private static final int JOINED = 2;
  private static final int PART_OF = 3;
  private static final int NULL = -1;

  private ArticleCodec() {}

  static BytesRef encode(TaggedArticle tagged) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(tagged.article().body().length() * 2);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(form(tagged.standing()));
      writeArticle(out, tagged.article());
      writeTags(out, tagged.tags());
      writeEvents(out, tagged.events());
      writeStanding(out, tagged.standing());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return new BytesRef(bytes.toByteArray());
  }

  static TaggedArticle decode(BytesRef source) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(source.bytes, source.offset, source.length))) {
      int form = in.readByte();
      return new TaggedArticle(
          readArticle(in), readTags(in), readEvents(in), readStanding(in, form));
    } catch (IOException e) {
      throw new UncheckedIOException("a stored article is damaged", e);
    }
  }

  private static int form(Standing standing) {
    return switch (standing) {
      case Standing.Alone alone -> ALONE;
      case Standing.Joined joined -> JOINED;
      case Standing.PartOf part -> PART_OF;
    };
  }

  private static void writeStanding(DataOutputStream out, Standing standing) throws IOException {
    switch (standing) {
      case Standing.Alone alone -> {}
      case Standing.PartOf part -> writeText(out, part.whole().value());
      case Standing.Joined joined -> {
        writeArticle(out, joined.own());
        out.writeInt(joined.parts().size());
        for (Part part : joined.parts()) {
          writeText(out, part.id().value());
          writeText(out, part.page());
          writeText(out, part.title());
          out.writeInt(part.span().start());
          out.writeInt(part.span().end());
        }
      }
    }
  }

  private static Standing readStanding(DataInputStream in, int form) throws IOException {
    return switch (form) {
      case ALONE -> Standing.ALONE;
      case PART_OF -> new Standing.PartOf(new ArticleId(text(in)));
      case JOINED -> new Standing.Joined(readArticle(in), readParts(in));
      default -> throw new IllegalStateException("unknown form of a stored article: " + form);
    };
  }

  private static List<Part> readParts(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<Part> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      parts.add(
          new Part(
              new ArticleId(text(in)), text(in), text(in), new Span(in.readInt(), in.readInt())));
    }
    return parts;
  }

  private static void writeArticle(DataOutputStream out, Article article) throws IOException {
    writeText(out, article.id().value());
    writeText(out, article.publication());
    writeDate(out, article.date());
    writeText(out, article.page());
    writeText(out, article.section());
    writeText(out, article.title());
    writeText(out, article.kicker());
    writeText(out, article.subtitle());
    writeText(out, article.body());
    writeBylines(out, article.bylines());
    out.writeInt(article.captions().size());
    for (Caption caption : article.captions()) {
      writeText(out, caption.text());
      writeBylines(out, caption.credits());
    }
    writeText(out, article.continuedFrom());
    writeText(out, article.continuedOn());
    writeText(out, article.genre().name());
    writeText(out, article.url());
  }

  private static Article readArticle(DataInputStream in) throws IOException {
    return new Article(
        new ArticleId(text(in)),
        text(in),
        readDate(in),
        text(in),
        text(in),
        text(in),
        readText(in),
        readText(in),
        text(in),
        readBylines(in),
        readCaptions(in),
        readText(in),
        readText(in),
        Genre.valueOf(text(in)),
        readText(in));
  }

  private static List<Caption> readCaptions(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<Caption> captions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      captions.add(new Caption(text(in), readBylines(in)));
    }
    return captions;
  }

  private static void writeBylines(DataOutputStream out, List<Byline> bylines) throws IOException {
    out.writeInt(bylines.size());
    for (Byline byline : bylines) {
      writeText(out, byline.name());
      writeText(out, byline.role().name());
    }
  }

  private static List<Byline> readBylines(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<Byline> bylines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      bylines.add(new Byline(text(in), Role.valueOf(text(in))));
    }
    return bylines;
  }

  private static void writeTags(DataOutputStream out, List<Tag> tags) throws IOException {
    out.writeInt(tags.size());
    for (Tag tag : tags) {
      writeText(out, tag.id());
      writeText(out, tag.facet().name());
      writeText(out, tag.name());
      out.writeInt(tag.aliases().size());
      for (String alias : tag.aliases()) {
        writeText(out, alias);
      }
    }
  }

  private static List<Tag> readTags(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<Tag> tags = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String id = text(in);
      FacetField facet = FacetField.valueOf(text(in));
      String name = text(in);
      int aliasCount = in.readInt();
      List<String> aliases = new ArrayList<>(aliasCount);
      for (int j = 0; j < aliasCount; j++) {
        aliases.add(text(in));
      }
      tags.add(new Tag(id, facet, name, aliases));
    }
    return tags;
  }

  private static void writeEvents(DataOutputStream out, List<DateRange> events) throws IOException {
    out.writeInt(events.size());
    for (DateRange event : events) {
      writeDate(out, event.from());
      writeDate(out, event.to());
    }
  }

  private static List<DateRange> readEvents(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<DateRange> events = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      events.add(new DateRange(readDate(in), readDate(in)));
    }
    return events;
  }

  private static void writeDate(DataOutputStream out, @Nullable LocalDate date) throws IOException {
    out.writeLong(date == null ? Long.MIN_VALUE : date.toEpochDay());
  }

  private static @Nullable LocalDate readDate(DataInputStream in) throws IOException {
    long day = in.readLong();
    return day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
  }

  private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(NULL);
      return;
    }
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private static @Nullable String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length == NULL) {
      return null;
    }
    byte[] bytes = in.readNBytes(length * 2);
    char[] characters = new char[length];
    for (int i = 0; i < length; i++) {
      characters[i] = (char) ((bytes[2 * i] & 0xff) << 8 | (bytes[2 * i + 1] & 0xff));
    }
    return new String(characters);
  }

  private static String text(DataInputStream in) throws IOException {
    String text = readText(in);
    if (text == null) {
      throw new IOException("a stored article lacks a part");
    }
    return text;
  }
}
