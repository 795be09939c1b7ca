/** Whatever goes wrong becomes a problem of RFC 9457 here and repeats nothing that was sent. */
@NullMarked
package de.arbeitsmarktmentoren.stats.problem;

import org.jspecify.annotations.NullMarked;
