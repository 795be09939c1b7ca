/**
 * What every request meets before anybody looks for its resource, whoever sent it: a number, and a limit to how many there
 * may be. Knows no feature.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.edge;

import org.jspecify.annotations.NullMarked;
