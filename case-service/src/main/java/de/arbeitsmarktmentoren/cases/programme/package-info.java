/**
 * Who runs the programme: carriers, their projects, mentors and funding phases. Data of migrations; everybody may ask, it knows
 * nobody but {@code field}.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.programme;

import org.jspecify.annotations.NullMarked;
