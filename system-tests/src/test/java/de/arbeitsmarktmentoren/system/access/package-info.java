/**
 * Who may do what, asked from outside: every operation of both OpenAPI documents by every role, and every kind of bad token.
 * The table {@code access.csv} is the reviewed truth; {@code api-contracts/access.md} shows it.
 */
@NullMarked
package de.arbeitsmarktmentoren.system.access;

import org.jspecify.annotations.NullMarked;
