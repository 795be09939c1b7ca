/**
 * One case and its life, from the agreement to the end: what happened are {@code Facts}, what may happen says {@code Step},
 * what a step makes of the facts says {@code Change}, which facts can be say {@code FactRules}; all of these are pure.
 * Transactions are in {@code CaseLifecycle}. Knows mentees by their profile, hands what happened to the outbox and tells
 * whoever looks at cases by {@code CaseChanged}.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.mentoring;

import org.jspecify.annotations.NullMarked;
