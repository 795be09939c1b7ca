/**
 * Questions about figures and their answers: what may be asked, and pure arithmetic over the cells that a {@code CellSource}
 * gives. Knows the tables of the projection, but none of its classes, and no Kafka.
 */
@NullMarked
package de.arbeitsmarktmentoren.stats.statistics;

import org.jspecify.annotations.NullMarked;
