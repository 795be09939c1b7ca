/**
 * Finds cases again: lists, search, history, worklist and export. Reads the tables of other features, changes nothing, and
 * every question is bound to the caller's scope in {@code Conditions}. Nobody uses it.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.finding;

import org.jspecify.annotations.NullMarked;
