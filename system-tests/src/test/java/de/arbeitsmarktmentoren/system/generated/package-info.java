/** Cases by the million, which nobody has told over HTTP: valid events straight onto the topic. */
@NullMarked
package de.arbeitsmarktmentoren.system.generated;

import org.jspecify.annotations.NullMarked;
