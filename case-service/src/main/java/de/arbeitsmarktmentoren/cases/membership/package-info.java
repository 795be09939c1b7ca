/**
 * Who belongs to which project: said by the office and by those who lead the project. What follows from it says {@code access}.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.membership;

import org.jspecify.annotations.NullMarked;
