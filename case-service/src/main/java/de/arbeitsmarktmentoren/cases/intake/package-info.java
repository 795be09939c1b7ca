/**
 * What comes in as a whole: files that a spreadsheet has saved, and batches. Reads them (pure), and takes each row through the
 * same steps as a single request. Nobody knows it.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.intake;

import org.jspecify.annotations.NullMarked;
