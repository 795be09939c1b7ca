/** Invented lives of mentorings, the same for the same seed: what the tests of the figures are fed with. */
@NullMarked
package de.arbeitsmarktmentoren.stats.histories;

import org.jspecify.annotations.NullMarked;
