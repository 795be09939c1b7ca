package de.arbeitsmarktmentoren.stats.format;

/** There is no dataset of that id. */
public final class UnknownDataset extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
