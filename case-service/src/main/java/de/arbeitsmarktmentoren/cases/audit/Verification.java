package de.arbeitsmarktmentoren.cases.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What comes of computing seals anew.
 *
 * @param deletedUpTo the last seal whose entries a deletion rule has taken away; these are followed, not computed
 * @param fault null if every seal that was looked at fits
 * @param nextSeal where to go on; null at the end, and after a fault
 */
@Schema(name = "AuditVerification")
record Verification(
        @Schema(description = "The first seal that was looked at", examples = "1") long from,
        @Schema(description = "Seals that fit", examples = "120") long seals,
        @Schema(description = "Entries that were read", examples = "48211") long entries,
        @Schema(description = "The last seal whose entries a deletion rule has taken away: its chain is followed, its entries cannot be computed", examples = "0") long deletedUpTo,
        @Schema(description = "Digest of the last seal that fits, to be compared with the line `audit head` in the log", nullable = true, examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") @Nullable String digest,
        @Schema(description = "Null if all fit", nullable = true) @Nullable FaultView fault,
        @Schema(description = "Where to go on; null at the end and after a fault", nullable = true, examples = "1001") @Nullable Long nextSeal) {

    private static final int MOST_SEALS = 1000;
    private static final long MOST_ENTRIES = 100_000;

    /** What does not fit. */
    enum Fault {
        /** A number is not there. */
        SEAL_MISSING,
        /** It does not follow from the one before. */
        CHAIN_BROKEN,
        /** Of the entries one is changed, missing, added or elsewhere; or the seal itself is changed. */
        ENTRIES_DIFFER,
        /** There are entries that were deleted before. */
        DELETED_ENTRIES_THERE
    }

    /** The first seal that does not fit. */
    @Schema(name = "AuditFault")
    record FaultView(@Schema(examples = "17") long seal,
            @Schema(implementation = String.class, description = "SEAL_MISSING, CHAIN_BROKEN, ENTRIES_DIFFER, DELETED_ENTRIES_THERE; others may come", examples = "ENTRIES_DIFFER") Fault fault) {
    }

    /** Looks at seals from that number on, in their order, until one does not fit or it has been enough for one answer. */
    static Verification of(Connection connection, long from) throws SQLException {
        long deletedUpTo = SealTable.deletedUpTo(connection);
        Seal before = from <= 1 ? Seal.NONE : SealTable.before(connection, from).orElse(Seal.NONE);
        List<Seal> seals = SealTable.from(connection, from, MOST_SEALS);
        long entries = 0;
        long fitting = 0;
        for (Seal seal : seals) {
            Checked checked = check(connection, before, seal, deletedUpTo);
            entries += checked.entries;
            if (checked.fault != null) {
                return new Verification(from, fitting, entries, deletedUpTo, digest(before),
                        new FaultView(before.number() + 1, checked.fault), null);
            }
            before = seal;
            fitting++;
            if (entries >= MOST_ENTRIES) {
                break;
            }
        }
        boolean more = fitting == MOST_SEALS || entries >= MOST_ENTRIES;
        return new Verification(from, fitting, entries, deletedUpTo, digest(before), null, more ? before.number() + 1 : null);
    }

    private record Checked(long entries, @Nullable Fault fault) {
    }

    private static Checked check(Connection connection, Seal before, Seal seal, long deletedUpTo) throws SQLException {
        if (seal.number() != before.number() + 1) {
            return new Checked(0, Fault.SEAL_MISSING);
        }
        if (!seal.follows(before)) {
            return new Checked(0, Fault.CHAIN_BROKEN);
        }
        Fingerprint fingerprint = Seal.begun(before, seal.end());
        long entries = SealTable.entries(connection, seal.first(), seal.end(), entry -> entry.addTo(fingerprint));
        if (seal.number() <= deletedUpTo) {
            return new Checked(entries, entries == 0 ? null : Fault.DELETED_ENTRIES_THERE);
        }
        boolean fits = entries == seal.entries() && seal.hasDigest(Seal.finished(fingerprint, entries, seal.sealedAt()));
        return new Checked(entries, fits ? null : Fault.ENTRIES_DIFFER);
    }

    private static @Nullable String digest(Seal last) {
        return last.number() == 0 ? null : last.digestText();
    }
}
