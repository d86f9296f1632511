/** Tests of the pages in a real browser, against the really started service. */
@NullMarked
package wenmai.api.browser;

import org.jspecify.annotations.NullMarked;
