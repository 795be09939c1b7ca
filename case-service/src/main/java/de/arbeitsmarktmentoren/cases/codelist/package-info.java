/** The code lists of the contract over HTTP, so that a frontend need not bring its own. Nobody uses it. */
@NullMarked
package de.arbeitsmarktmentoren.cases.codelist;

import org.jspecify.annotations.NullMarked;
