/**
 * Questions about figures and their answers: what may be asked, what each measure means, and pure arithmetic over what a
 * {@code Source} counted. Knows no database, no Kafka and no HTTP.
 */
@NullMarked
package de.arbeitsmarktmentoren.stats.statistics;

import org.jspecify.annotations.NullMarked;
