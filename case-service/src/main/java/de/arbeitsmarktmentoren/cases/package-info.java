/** The case service: records what happens in a mentoring. Start reading at {@code mentoring.MentoringCase}. */
@NullMarked
package de.arbeitsmarktmentoren.cases;

import org.jspecify.annotations.NullMarked;
