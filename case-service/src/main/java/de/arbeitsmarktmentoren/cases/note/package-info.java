/**
 * What people write in free words: they may have written of people, so all of it lies in one table of the schema for personal
 * data. Every feature may keep and read its own notes here; it knows no feature.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.note;

import org.jspecify.annotations.NullMarked;
