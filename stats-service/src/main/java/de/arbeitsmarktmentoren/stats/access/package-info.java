/**
 * Who may ask for which figures: the one way from what a caller sent to a question that is answered. Pure but for
 * {@code Caller}, which reads the token.
 */
@NullMarked
package de.arbeitsmarktmentoren.stats.access;

import org.jspecify.annotations.NullMarked;
