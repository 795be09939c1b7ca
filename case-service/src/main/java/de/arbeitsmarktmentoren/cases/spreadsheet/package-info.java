/**
 * Files for people who open them with a spreadsheet that is set to German. Every feature may write them; it knows none.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.spreadsheet;

import org.jspecify.annotations.NullMarked;
