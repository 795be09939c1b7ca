/**
 * What the OpenAPI document says of all operations alike: headers, problems and examples, so that resources need not
 * repeat it. Runs when the service is built; nobody uses it.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.contract;

import org.jspecify.annotations.NullMarked;
