/** Which name is which entity: aliases, homonyms, the ledger of human corrections. */
@NullMarked
package wenmai.graph.resolve;

import org.jspecify.annotations.NullMarked;
