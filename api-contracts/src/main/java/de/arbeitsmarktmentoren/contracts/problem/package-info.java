/**
 * The problems that both services answer with (RFC 9457). The services build their answers from it; it knows no HTTP framework.
 */
@NullMarked
package de.arbeitsmarktmentoren.contracts.problem;

import org.jspecify.annotations.NullMarked;
