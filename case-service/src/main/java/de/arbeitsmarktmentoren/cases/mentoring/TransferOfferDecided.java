package de.arbeitsmarktmentoren.cases.mentoring;

/** The offer was accepted, rejected or withdrawn before; nothing has been changed now. */
public final class TransferOfferDecided extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TransferOfferDecided() {
        super("the offer is decided");
    }
}
