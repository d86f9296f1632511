package wenmai.api;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.ingest.ArticleJson;
import wenmai.indexer.ingest.Inputs;
import wenmai.indexer.ingest.Reject;
import wenmai.indexer.ingest.Sink;

/** {@code wenmai split}: a page's text becomes one JSON line per article. */
@Command(
    name = "split",
    mixinStandardHelpOptions = true,
    description = "Cuts pages into articles, one JSON line each; stores nothing.")
final class Split implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PageOptions page;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "page texts")
  private List<Path> files;

  @Override
  public Integer call() {
    Printer printer = new Printer(spec.commandLine().getOut(), spec.commandLine().getErr());
    files.forEach(file -> Inputs.read(file, page.source(), printer));
    printer.out.flush();
    return printer.rejected ? 1 : 0;
  }

  /** Prints articles to one side and complaints to the other. */
  private static final class Printer implements Sink {
    private final PrintWriter out;
    private final PrintWriter err;
    private boolean rejected;

    Printer(PrintWriter out, PrintWriter err) {
      this.out = out;
      this.err = err;
    }

    @Override
    public void article(String name, Article article) {
      out.println(ArticleJson.write(article));
    }

    @Override
    public void reject(Reject reject) {
      rejected = true;
      err.println(reject.name() + ": " + reject.reason());
    }

    @Override
    public void note(String name, String assumption) {
      err.println(name + ": " + assumption);
    }
  }
}
