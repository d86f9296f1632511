package wenmai.api.http;

import java.util.function.Supplier;
import wenmai.graph.extract.Extractor;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.network.Landscape;
import wenmai.graph.resolve.Ledger;
import wenmai.graph.resolve.Resolver;
import wenmai.indexer.search.Annotator;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.ArchiveWriter;

/**
 * What the server serves.
 *
 * @param annotator that an article passes through on its way into the archive
 * @param graph may be away, and say so by its exception
 * @param landscape of the graph as it was a while ago; empty while none is known
 * @param ledger of corrections; whoever brings the graph level applies it there
 * @param wake told after each write or correction, so that the graph follows at once
 */
public record Services(
    Archive archive,
    ArchiveWriter writer,
    Annotator annotator,
    KnowledgeGraph graph,
    Supplier<Landscape> landscape,
    Extractor extractor,
    Resolver resolver,
    Ledger ledger,
    Supplier<Readiness> readiness,
    Runnable wake,
    Reindexing reindexing) {}
