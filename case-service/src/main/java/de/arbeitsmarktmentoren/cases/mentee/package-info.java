/**
 * The people who are accompanied: the only place with personal data, in a database schema of its own. Registers, finds and
 * changes them and says who may be the same person. Knows no case.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.mentee;

import org.jspecify.annotations.NullMarked;
