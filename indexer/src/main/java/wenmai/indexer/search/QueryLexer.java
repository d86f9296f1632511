package wenmai.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query into tokens. Used once. */
final class QueryLexer {
  private static final String QUOTES = "\"“”「『＂";
  private static final String OPENERS = "(（";
  private static final String CLOSERS = ")）";
  private static final String COLONS = ":：";
  private static final String STARS = "*＊";
  private static final String TILDES = "~～";
  private static final String MINUSES = "-－";
  private static final Pattern FUZZY = Pattern.compile("(.*[^\\d~～])[~～][12]?");
  private static final Pattern UNKNOWN_FIELD = Pattern.compile("[a-z]{2,}");

  private final String query;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;

  QueryLexer(String query) {
    this.query = query;
  }

  /** The tokens in order; the last one is the end. */
  List<QueryToken> tokens() {
    while (at < query.length()) {
      char c = query.charAt(at);
      if (isSpace(c)) {
        at++;
      } else if (OPENERS.indexOf(c) >= 0) {
        add(QueryToken.Kind.OPEN, "(", at, at + 1);
      } else if (CLOSERS.indexOf(c) >= 0) {
        add(QueryToken.Kind.CLOSE, ")", at, at + 1);
      } else if (QUOTES.indexOf(c) >= 0) {
        phrase(c);
      } else if (isMinus()) {
        add(QueryToken.Kind.NOT, "-", at, at + 1);
      } else {
        word();
      }
    }
    add(QueryToken.Kind.END, "", at, at);
    return tokens;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private boolean isMinus() {
    boolean begins = at == 0 || isSpace(query.charAt(at - 1)) || isBracket(at - 1);
    return MINUSES.indexOf(query.charAt(at)) >= 0
        && begins
        && at + 1 < query.length()
        && !isSpace(query.charAt(at + 1))
        && CLOSERS.indexOf(query.charAt(at + 1)) < 0;
  }

  private boolean isBracket(int index) {
    char c = query.charAt(index);
    return OPENERS.indexOf(c) >= 0 || CLOSERS.indexOf(c) >= 0;
  }

  private void add(QueryToken.Kind kind, String text, int start, int end) {
    tokens.add(new QueryToken(kind, text, start));
    at = end;
  }

  private void phrase(char quote) {
    int start = at;
    int end = close(quote);
    if (end < 0) {
      throw new QuerySyntaxException("the phrase that opens here is never closed", start);
    }
    String text = unescaped(query.substring(start + 1, end));
    if (text.isBlank()) {
      throw new QuerySyntaxException("the phrase is empty", start);
    }
    add(QueryToken.Kind.PHRASE, text, start, end + 1);
    if (at < query.length() && TILDES.indexOf(query.charAt(at)) >= 0) {
      distance();
    }
  }

  /** Where the phrase that opens with {@code quote} closes; Chinese quotes may be nested. */
  private int close(char quote) {
    String closers =
        switch (quote) {
          case '“', '”' -> "”";
          case '「' -> "」";
          case '『' -> "』";
          default -> "\"＂";
        };
    int depth = 1;
    for (int i = at + 1; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '\\') {
        i++;
      } else if (closers.indexOf(c) >= 0) {
        depth--;
        if (depth == 0) {
          return i;
        }
      } else if (c == quote) {
        depth++;
      }
    }
    return -1;
  }

  private void distance() {
    int start = at;
    int end = at + 1;
    while (end < query.length() && query.charAt(end) >= '0' && query.charAt(end) <= '9') {
      end++;
    }
    add(QueryToken.Kind.DISTANCE, query.substring(start + 1, end), start, end);
  }

  private void word() {
    int start = at;
    int end = start;
    while (end < query.length() && isWordCharacter(end)) {
      if (end > start && COLONS.indexOf(query.charAt(end)) >= 0 && field(start, end)) {
        return;
      }
      end += query.charAt(end) == '\\' && end + 1 < query.length() ? 2 : 1;
    }
    addWord(query.substring(start, end), start, end);
  }

  private boolean isWordCharacter(int index) {
    char c = query.charAt(index);
    return !isSpace(c) && QUOTES.indexOf(c) < 0 && OPENERS.indexOf(c) < 0 && CLOSERS.indexOf(c) < 0;
  }

  private boolean field(int start, int colon) {
    String name = query.substring(start, colon);
    if (QueryField.of(name).isPresent()) {
      add(QueryToken.Kind.FIELD, name, start, colon + 1);
      return true;
    }
    boolean ascii = query.charAt(colon) == ':' && !query.startsWith("://", colon);
    if (ascii && UNKNOWN_FIELD.matcher(name).matches()) {
      throw new QuerySyntaxException(
          "there is no field '%s', only %s; quote the words if they are meant as text"
              .formatted(name, QueryField.all()),
          start);
    }
    return false;
  }

  private void addWord(String raw, int start, int end) {
    switch (raw) {
      case "AND", "&&", "且" -> add(QueryToken.Kind.AND, raw, start, end);
      case "OR", "||", "或" -> add(QueryToken.Kind.OR, raw, start, end);
      case "NOT", "非" -> add(QueryToken.Kind.NOT, raw, start, end);
      case "@句", "＠句" -> add(QueryToken.Kind.SENTENCE, raw, start, end);
      case "@段", "＠段" -> add(QueryToken.Kind.PARAGRAPH, raw, start, end);
      default -> addPlain(raw, start, end);
    }
  }

  private void addPlain(String raw, int start, int end) {
    int last = raw.length() - 1;
    Matcher fuzzy = FUZZY.matcher(raw);
    int star = star(raw);
    if (star >= 0 && star < last) {
      throw new QuerySyntaxException("* may stand only at the end of a word", start + star);
    }
    if (star == last && last >= 0) {
      add(QueryToken.Kind.PREFIX, unescaped(raw.substring(0, last)), start, end);
    } else if (fuzzy.matches() && !fuzzy.group(1).endsWith("\\")) {
      add(QueryToken.Kind.FUZZY, unescaped(fuzzy.group(1)), start, end);
    } else {
      add(QueryToken.Kind.WORD, unescaped(raw), start, end);
    }
  }

  /** The first star that is not escaped; -1 without. */
  private static int star(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '\\') {
        i++;
      } else if (STARS.indexOf(raw.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static String unescaped(String raw) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '\\' && i + 1 < raw.length()) {
        i++;
      }
      text.append(raw.charAt(i));
    }
    return text.toString();
  }
}
