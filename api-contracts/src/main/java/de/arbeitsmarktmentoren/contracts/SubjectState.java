package de.arbeitsmarktmentoren.contracts;

import java.util.Set;

/**
 * All that the figures may know of one month of a subject: numbers and codes, nobody's name and no day. Refuses what cannot be
 * ({@link ImpossibleState}). Equal contents are written in equal bytes.
 */
public sealed interface SubjectState permits ActivityState, CapacityState, EmployerState, InterviewState {

    /** Of what it is the state. */
    SubjectKey key();

    /** Those in which it counts; which of them exist is not looked at here. */
    Set<String> districts();
}
