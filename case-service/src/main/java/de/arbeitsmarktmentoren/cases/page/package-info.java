/**
 * Long lists page by page: how many, from where on, and a cursor that nobody can make or use but the caller who got it. Every
 * feature may use it; it knows none.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.page;

import org.jspecify.annotations.NullMarked;
