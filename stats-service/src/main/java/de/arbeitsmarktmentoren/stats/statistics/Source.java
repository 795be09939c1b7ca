package de.arbeitsmarktmentoren.stats.statistics;

/** Where figures come from: what is counted live, or what an edition froze. */
public interface Source {

    /**
     * What is needed to answer, as it stood at one moment.
     *
     * @throws FiguresOutOfReach if that cannot be had for now
     */
    Figures figures(Question question);
}
