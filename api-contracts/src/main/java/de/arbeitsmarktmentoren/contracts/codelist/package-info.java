/**
 * The code lists of the programme as data with labels and validity dates, and the few rules that live in them. Everything may
 * use it; it knows nothing but the files in {@code codelists/}.
 */
@NullMarked
package de.arbeitsmarktmentoren.contracts.codelist;

import org.jspecify.annotations.NullMarked;
