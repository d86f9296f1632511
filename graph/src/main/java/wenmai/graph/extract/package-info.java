/** An article becomes findings: mentions, relations, dates, quantities. Pure, no I/O. */
@NullMarked
package wenmai.graph.extract;

import org.jspecify.annotations.NullMarked;
