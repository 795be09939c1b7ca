/**
 * Who belongs to which project: added and removed by the office and by those who lead it. What follows says {@code access}.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.membership;

import org.jspecify.annotations.NullMarked;
