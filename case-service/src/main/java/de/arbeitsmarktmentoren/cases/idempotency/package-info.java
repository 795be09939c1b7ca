/**
 * The same request twice happens once: every POST goes through {@code Idempotency}. Every feature may use it; it knows no
 * feature.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.idempotency;

import org.jspecify.annotations.NullMarked;
