package de.arbeitsmarktmentoren.stats.live;

import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.codelist.District;
import de.arbeitsmarktmentoren.stats.statistics.Coordinate;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Question;

/** Where a figure is about: a project or all of them, in a district or in Saxony. */
record Area(String project, String district) {

    static Area of(Coordinate at) {
        return new Area(at.code(Dimension.PROJECT), at.code(Dimension.DISTRICT));
    }

    boolean holds(Place place) {
        return holds(place.project(), place.district());
    }

    boolean holds(String itsProject, String itsDistrict) {
        return (district.equals(District.SAXONY) || district.equals(itsDistrict))
                && (project.equals(Question.TOTAL) || project.equals(itsProject));
    }
}
