/**
 * Who did what and who looked at whom, for the privacy officer and for the project whose it was: entries that come with what
 * they
 * tell of or not at all, and seals over them. Every feature may tell it something; it knows none.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.audit;

import org.jspecify.annotations.NullMarked;
