/** How answers look outside: rows as JSON, in German or English. Uses {@code statistics}; knows no storage. */
@NullMarked
package de.arbeitsmarktmentoren.stats.format;

import org.jspecify.annotations.NullMarked;
