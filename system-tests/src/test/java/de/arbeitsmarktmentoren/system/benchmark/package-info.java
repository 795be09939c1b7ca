/**
 * How fast the system answers, side by side with what it is measured against. Not part of the tests: nothing here fails for
 * being slow.
 */
@NullMarked
package de.arbeitsmarktmentoren.system.benchmark;

import org.jspecify.annotations.NullMarked;
