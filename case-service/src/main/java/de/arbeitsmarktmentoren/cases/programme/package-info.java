/**
 * Who runs the programme and whom it works with: carriers, their projects, mentors, funding phases and employers, each as it
 * was on any day. Everybody may ask {@code Programme}; it knows no other feature.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.programme;

import org.jspecify.annotations.NullMarked;
