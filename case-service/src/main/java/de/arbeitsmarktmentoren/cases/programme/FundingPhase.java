package de.arbeitsmarktmentoren.cases.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A span of years for which the programme has money: those on which this entry is there. */
@Schema(name = "FundingPhaseState")
record FundingPhase(@Schema(examples = "Förderphase 2025–2027") String name) {
}
