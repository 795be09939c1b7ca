/** The statistics service: events in, figures out. Here is only its entrance; nothing may depend on this package. */
@NullMarked
package de.arbeitsmarktmentoren.stats;

import org.jspecify.annotations.NullMarked;
