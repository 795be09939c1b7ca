package de.arbeitsmarktmentoren.cases.privacy;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.cases.intake.ImportForgetting;
import de.arbeitsmarktmentoren.cases.note.Notes;
import de.arbeitsmarktmentoren.cases.support.SupportForgetting;
import de.arbeitsmarktmentoren.contracts.Erasure.Meaning;

/** Forgets what lies around cases. Joins the caller's transaction, in which these are locked. */
@ApplicationScoped
class AroundCases {

    private final SupportForgetting support;
    private final ImportForgetting imports;
    private final Notes notes;

    AroundCases(SupportForgetting support, ImportForgetting imports, Notes notes) {
        this.support = support;
        this.imports = imports;
        this.notes = notes;
    }

    record Gone(SupportForgetting.Forgotten support, int notes) {
    }

    /** Before the cases. What was done for somebody who should never have been counted does not count either. */
    Gone forget(Set<UUID> cases, Meaning meaning) {
        imports.forget(cases);
        return new Gone(support.forget(cases, meaning == Meaning.ANONYMISED), notes.forget(cases));
    }

    /** After the cases. */
    void tell(Gone gone) {
        support.tell(gone.support());
    }
}
