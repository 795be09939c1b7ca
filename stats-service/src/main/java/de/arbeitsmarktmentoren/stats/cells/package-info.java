/**
 * In which cells a case counts: one pure function of its state, and the arithmetic of moving cells from one state to the next.
 * Knows neither Kafka nor HTTP nor SQL, and nothing else of this service.
 */
@NullMarked
package de.arbeitsmarktmentoren.stats.cells;

import org.jspecify.annotations.NullMarked;
