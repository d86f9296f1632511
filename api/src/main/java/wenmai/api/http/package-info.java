/** Routes: parsing and refusing requests, answering them as JSON. Sees ports and values only. */
@NullMarked
package wenmai.api.http;

import org.jspecify.annotations.NullMarked;
