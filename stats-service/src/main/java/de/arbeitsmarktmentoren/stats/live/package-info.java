/**
 * The figures of this moment: all cells in memory as immutable arrays, moved on by revision, and the watermark that tells how
 * far they are. Reads the tables of the projection but none of its classes, writes nothing, and answers the questions of
 * {@code statistics}.
 */
@NullMarked
package de.arbeitsmarktmentoren.stats.live;

import org.jspecify.annotations.NullMarked;
