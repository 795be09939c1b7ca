/**
 * Who may see and change which cases: one answer for reading, listing, searching, exporting and every step. Everybody may ask;
 * it knows no feature.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.access;

import org.jspecify.annotations.NullMarked;
