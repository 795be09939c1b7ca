/**
 * What is wrong with the fields of a request: every feature collects here and refuses all of it at once. Knows neither HTTP nor
 * any feature.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.field;

import org.jspecify.annotations.NullMarked;
