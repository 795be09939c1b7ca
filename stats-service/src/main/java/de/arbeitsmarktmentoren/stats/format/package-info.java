/**
 * How answers look outside: rows as JSON, a cube as JSON-stat 2.0, rows as CSV for programs and for Excel, in German or
 * English. Every format shows the same {@code Answer}. Uses {@code statistics}; knows no storage.
 */
@NullMarked
package de.arbeitsmarktmentoren.stats.format;

import org.jspecify.annotations.NullMarked;
