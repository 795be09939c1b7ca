package de.arbeitsmarktmentoren.cases.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The organisation that runs projects, as it is on some days. */
@Schema(name = "CarrierState")
record Carrier(@Schema(examples = "Brückenbogen e. V.") String name) {
}
