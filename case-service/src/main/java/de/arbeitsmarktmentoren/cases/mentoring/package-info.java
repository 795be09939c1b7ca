/**
 * One case and its life, from the agreement to the end: the rules are in {@code MentoringCase} and the pure classes around it,
 * transactions in {@code CaseLifecycle}. Knows mentees by their profile and hands what happened to the outbox.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.mentoring;

import org.jspecify.annotations.NullMarked;
