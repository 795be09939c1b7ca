/**
 * What is done beside the steps of a case: activities, initial interviews, recognition procedures, contacts with employers, and
 * the sums of it that the figures may know. Asks {@code mentoring} where a case was on a day and {@code programme} who works
 * where; neither knows it.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.support;

import org.jspecify.annotations.NullMarked;
