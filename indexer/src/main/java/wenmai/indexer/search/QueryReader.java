package wenmai.indexer.search;

import java.util.ArrayList;
import java.util.List;
import wenmai.indexer.search.QueryToken.Kind;

/** Reads tokens as a query, by recursive descent. Used once. */
final class QueryReader {
  /** How deep brackets may nest. */
  static final int MAX_DEPTH = 50;

  /** How many words, phrases and fields a query may have. */
  static final int MAX_TERMS = 500;

  private static final int DEFAULT_DISTANCE = 10;

  private final List<QueryToken> tokens;
  private int at;
  private int depth;
  private int terms;

  QueryReader(List<QueryToken> tokens) {
    this.tokens = tokens;
  }

  Query read() {
    Query query = or();
    if (peek().kind() == Kind.CLOSE) {
      throw new QuerySyntaxException("this bracket closes nothing", peek().start());
    }
    return query;
  }

  private QueryToken peek() {
    return tokens.get(at);
  }

  private QueryToken next() {
    QueryToken token = tokens.get(at);
    if (token.kind() != Kind.END) {
      at++;
    }
    return token;
  }

  private Query or() {
    List<Query> operands = new ArrayList<>();
    operands.add(and());
    while (peek().kind() == Kind.OR) {
      next();
      operands.add(and());
    }
    return operands.size() == 1 ? operands.getFirst() : new Query.Or(operands);
  }

  private Query and() {
    List<Query> operands = new ArrayList<>();
    do {
      addJoined(operands, together());
      if (peek().kind() == Kind.AND) {
        next();
        needOperand();
      }
    } while (beginsOperand());
    return operands.size() == 1 ? operands.getFirst() : new Query.And(operands);
  }

  /** Words in a row are one operand, so that they are ranked together. */
  private static void addJoined(List<Query> operands, Query operand) {
    if (operand instanceof Query.Words(String text)
        && !operands.isEmpty()
        && operands.getLast() instanceof Query.Words(String before)) {
      operands.set(operands.size() - 1, new Query.Words(before + " " + text));
    } else {
      operands.add(operand);
    }
  }

  private boolean beginsOperand() {
    return switch (peek().kind()) {
      case WORD, PREFIX, FUZZY, PHRASE, FIELD, OPEN, NOT -> true;
      case DISTANCE, CLOSE, AND, OR, SENTENCE, PARAGRAPH, END -> false;
    };
  }

  private void needOperand() {
    if (!beginsOperand()) {
      throw missing(peek());
    }
  }

  private static QuerySyntaxException missing(QueryToken token) {
    String reason =
        switch (token.kind()) {
          case END -> "the query ends where a word should follow";
          case CLOSE -> "the bracket closes where a word should follow";
          default -> "'" + token.text() + "' stands where a word should";
        };
    return new QuerySyntaxException(reason, token.start());
  }

  private Query together() {
    Query first = not();
    Kind kind = peek().kind();
    if (kind != Kind.SENTENCE && kind != Kind.PARAGRAPH) {
      return first;
    }
    List<Query> operands = new ArrayList<>();
    int start = peek().start();
    operands.add(standing(first, start));
    while (peek().kind() == kind) {
      start = next().start();
      operands.add(standing(not(), start));
    }
    if (peek().kind() == Kind.SENTENCE || peek().kind() == Kind.PARAGRAPH) {
      throw new QuerySyntaxException("@句 and @段 cannot be mixed without brackets", peek().start());
    }
    Query.Scope scope = kind == Kind.SENTENCE ? Query.Scope.SENTENCE : Query.Scope.PARAGRAPH;
    return new Query.Together(scope, operands);
  }

  /** What has a place in the text, as operands of @句 must. */
  private static Query standing(Query operand, int position) {
    switch (operand) {
      case Query.Words(String text) -> {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
          throw new QuerySyntaxException("@句 and @段 need words beside them", position);
        }
      }
      case Query.Phrase(String text, boolean exact) -> {
        if (exact) {
          throw new QuerySyntaxException("@句 and @段 cannot join exact: phrases", position);
        }
      }
      case Query.Prefix _ -> {}
      case Query.And(var operands) -> operands.forEach(o -> standing(o, position));
      case Query.Or(var operands) -> operands.forEach(o -> standing(o, position));
      case Query.All _,
          Query.Question _,
          Query.Fuzzy _,
          Query.Near _,
          Query.Together _,
          Query.Headline _,
          Query.Attribute _,
          Query.Published _,
          Query.Named _,
          Query.Not _ ->
          throw new QuerySyntaxException(
              "@句 and @段 join words, phrases and prefixes only", position);
    }
    return operand;
  }

  private Query not() {
    if (peek().kind() != Kind.NOT) {
      return operand();
    }
    next();
    needOperand();
    enter(peek().start());
    Query inner = not();
    depth--;
    return inner instanceof Query.Not(Query twice) ? twice : new Query.Not(inner);
  }

  private void enter(int position) {
    depth++;
    if (depth > MAX_DEPTH) {
      throw new QuerySyntaxException(
          "brackets and negations nest deeper than " + MAX_DEPTH, position);
    }
  }

  private Query operand() {
    needOperand();
    QueryToken token = next();
    terms++;
    if (terms > MAX_TERMS) {
      throw new QuerySyntaxException(
          "the query has more than " + MAX_TERMS + " words and phrases", token.start());
    }
    return switch (token.kind()) {
      case WORD -> new Query.Words(token.text());
      case PREFIX -> prefix(token);
      case FUZZY -> new Query.Fuzzy(token.text());
      case PHRASE -> phrase(token);
      case FIELD -> field(token);
      case OPEN -> group(token);
      case DISTANCE, CLOSE, NOT, AND, OR, SENTENCE, PARAGRAPH, END -> throw missing(token);
    };
  }

  private static Query prefix(QueryToken token) {
    if (token.text().isEmpty()) {
      return new Query.All();
    }
    if (token.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new QuerySyntaxException("* needs a letter or digit before it", token.start());
    }
    return new Query.Prefix(token.text());
  }

  private Query group(QueryToken open) {
    enter(open.start());
    if (peek().kind() == Kind.CLOSE) {
      throw new QuerySyntaxException("the brackets are empty", open.start());
    }
    Query inner = or();
    if (peek().kind() != Kind.CLOSE) {
      throw new QuerySyntaxException("the bracket that opens here is never closed", open.start());
    }
    next();
    depth--;
    return inner;
  }

  private Query phrase(QueryToken phrase) {
    if (peek().kind() != Kind.DISTANCE) {
      return new Query.Phrase(phrase.text(), false);
    }
    QueryToken distance = next();
    return new Query.Near(nearOperands(phrase), distance(distance));
  }

  /** The words of a phrase, or its characters when it has no spaces. */
  private static List<Query> nearOperands(QueryToken phrase) {
    String[] words = phrase.text().strip().split("[\\p{Z}\\s]+");
    if (words.length == 1) {
      words = words[0].codePoints().mapToObj(Character::toString).distinct().toArray(String[]::new);
    }
    if (words.length > 32) {
      throw new QuerySyntaxException("nearness takes at most 32 words", phrase.start());
    }
    List<Query> operands = new ArrayList<>();
    for (String word : words) {
      operands.add(new Query.Phrase(word, false));
    }
    return operands;
  }

  private static int distance(QueryToken token) {
    if (token.text().isEmpty()) {
      return DEFAULT_DISTANCE;
    }
    if (token.text().length() > 4 || Integer.parseInt(token.text()) > Query.Near.MAX_DISTANCE) {
      throw new QuerySyntaxException(
          "the distance must be 0 to " + Query.Near.MAX_DISTANCE, token.start());
    }
    return Integer.parseInt(token.text());
  }

  private Query field(QueryToken token) {
    QueryField field = QueryField.of(token.text()).orElseThrow();
    if (!beginsOperand() || peek().kind() == Kind.NOT || peek().kind() == Kind.FIELD) {
      throw new QuerySyntaxException(
          "'" + token.text() + ":' needs a value after it", peek().start());
    }
    return switch (field) {
      case TITLE -> headline();
      case AUTHOR -> new Query.Attribute(FacetField.AUTHOR, value(token));
      case PAGE -> new Query.Attribute(FacetField.PAGE, value(token));
      case PUBLICATION -> new Query.Attribute(FacetField.PUBLICATION, value(token));
      case SECTION -> new Query.Attribute(FacetField.SECTION, value(token));
      case GENRE -> new Query.Attribute(FacetField.GENRE, value(token));
      case DATE -> published(token);
      case ENTITY -> new Query.Named(value(token));
      case EXACT -> new Query.Phrase(exact(token), true);
    };
  }

  private Query headline() {
    int start = peek().start();
    Query operand = operand();
    if (!isText(operand)) {
      throw new QuerySyntaxException("title: takes words, phrases and brackets of them", start);
    }
    return new Query.Headline(operand);
  }

  private static boolean isText(Query query) {
    return switch (query) {
      case Query.Words(var text) -> true;
      case Query.Phrase(var text, var exact) -> true;
      case Query.Prefix(var text) -> true;
      case Query.Fuzzy(var text) -> true;
      case Query.Near(var operands, var distance) -> true;
      case Query.Together(var scope, var operands) -> true;
      case Query.And(var operands) -> operands.stream().allMatch(QueryReader::isText);
      case Query.Or(var operands) -> operands.stream().allMatch(QueryReader::isText);
      case Query.Not(var operand) -> isText(operand);
      case Query.All _,
          Query.Question _,
          Query.Headline _,
          Query.Attribute _,
          Query.Published _,
          Query.Named _ ->
          false;
    };
  }

  private String exact(QueryToken field) {
    int start = peek().start();
    String text = value(field);
    String plain = text.endsWith("*") ? text.substring(0, text.length() - 1) : text;
    if (plain.isBlank()) {
      throw new QuerySyntaxException("'" + field.text() + ":' needs a value after it", start);
    }
    return plain;
  }

  private String value(QueryToken field) {
    QueryToken value = next();
    return switch (value.kind()) {
      case WORD, PHRASE -> value.text();
      case PREFIX -> value.text() + "*";
      case FUZZY, DISTANCE, FIELD, OPEN, CLOSE, NOT, AND, OR, SENTENCE, PARAGRAPH, END ->
          throw new QuerySyntaxException(
              "'" + field.text() + ":' takes one word or phrase", value.start());
    };
  }

  private Query published(QueryToken field) {
    int start = peek().start();
    String value = value(field);
    return PartialDate.range(value)
        .<Query>map(Query.Published::new)
        .orElseThrow(() ->
            new QuerySyntaxException(
                "'"
                    + value
                    + "' is no date: write 2024, 2024-02, 2024-02-17 or two of them with ..",
                start));
  }
}
