/** The program: commands and configuration. The only place that names engines. */
@NullMarked
package wenmai.api;

import org.jspecify.annotations.NullMarked;
