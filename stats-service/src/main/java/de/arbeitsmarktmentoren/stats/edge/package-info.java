/** What every request passes before anything is done for it, whatever it asks. Knows no figure. */
@NullMarked
package de.arbeitsmarktmentoren.stats.edge;

import org.jspecify.annotations.NullMarked;
