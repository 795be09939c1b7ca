/**
 * What leaves a service: the events of cases and of other subjects as records that refuse what cannot be. Depends on nothing
 * of ours but the code lists beside it; both services and every test build on it.
 */
@NullMarked
package de.arbeitsmarktmentoren.contracts;

import org.jspecify.annotations.NullMarked;
