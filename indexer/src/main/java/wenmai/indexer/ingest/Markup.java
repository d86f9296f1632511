package wenmai.indexer.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Wins the text of a web page: blocks become lines, menus and footers are left out. */
final class Markup {
  private static final String NO_TEXT =
      "script, style, noscript, template, nav, footer, aside, form, button, iframe, svg, select";
  private static final Pattern CHARSET =
      Pattern.compile("<meta[^>]+charset\\s*=", Pattern.CASE_INSENSITIVE);

  private Markup() {}

  static String text(Source source, Sink sink) throws IOException, UnreadableException {
    Document page = parse(source, sink);
    page.select(NO_TEXT).remove();
    Element main = page.selectFirst("article, main, [role=main]");
    Element body = main != null ? main : page.body();
    Lines lines = new Lines();
    if (body.selectFirst("h1, h2, h3") == null) {
      lines.line(page.title());
    }
    body.traverse(lines);
    return lines.text();
  }

  private static Document parse(Source source, Sink sink) throws IOException, UnreadableException {
    byte[] bytes = source.bytes();
    try {
      Encoding read = Encoding.of(bytes);
      if (read.assumed() && !saysCharset(bytes)) {
        sink.note(source.name(), "read as " + read.name());
      }
      return Jsoup.parse(read.text());
    } catch (UnreadableException e) {
      if (saysCharset(bytes)) {
        return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
      }
      throw e;
    }
  }

  private static boolean saysCharset(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    return CHARSET.matcher(head).find();
  }

  /** Gathers text, a line for every block, a blank line between blocks. */
  private static final class Lines implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        line.append(words.text());
      } else if (node instanceof Element element) {
        breakAt(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        breakAt(element);
      }
    }

    private void breakAt(Element element) {
      if (element.normalName().equals("br")) {
        end("\n");
      } else if (element.isBlock()) {
        end("\n\n");
      }
    }

    void line(String words) {
      line.append(words);
      end("\n\n");
    }

    private void end(String gap) {
      if (!line.toString().isBlank()) {
        text.append(line).append(gap);
      }
      line.setLength(0);
    }

    String text() {
      end("\n");
      return text.toString();
    }
  }
}
