/**
 * The people who are accompanied: the only place with personal data, in a database schema of its own. Only
 * {@code mentoring} may ask it, for the profile and for nothing else.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.mentee;

import org.jspecify.annotations.NullMarked;
