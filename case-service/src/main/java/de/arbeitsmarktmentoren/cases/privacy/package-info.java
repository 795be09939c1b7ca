/**
 * What the programme owes to people about whom it keeps data: a file of all that is kept, the erasure of it, and rules by when
 * it goes by itself. Asks each feature to forget what is its own; no feature knows it.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.privacy;

import org.jspecify.annotations.NullMarked;
