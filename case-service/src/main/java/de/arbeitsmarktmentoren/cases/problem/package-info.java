/**
 * Everything that goes wrong becomes a problem of RFC 9457 here, in German or English, and repeats nothing that was sent.
 * Features use {@code Problems}; it knows no feature.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.problem;

import org.jspecify.annotations.NullMarked;
