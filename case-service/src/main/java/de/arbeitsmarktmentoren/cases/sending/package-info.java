/**
 * What an operator has published once more, because a reader lost it: current versions as they are, chunk by chunk. Asks
 * {@code mentoring} for the references of cases and hands them to {@code outbox}; neither knows it.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.sending;

import org.jspecify.annotations.NullMarked;
