/**
 * Whether what is to be changed still is as the caller saw it: one answer for everything that can be changed. Everybody may
 * ask; it knows nobody.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.revision;

import org.jspecify.annotations.NullMarked;
