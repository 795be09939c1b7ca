package de.arbeitsmarktmentoren.stack.demo;

import java.time.LocalDate;

/** Who acts in the stories written by hand: invented people, and the mentors whose turn it is. */
final class Cast {

    private static final LocalDate BEFORE_ALL_STARTS = LocalDate.of(2023, 1, 1);

    private final People people;
    private final Programme programme;
    private final Work work;

    Cast(People people, Programme programme, Work work) {
        this.people = people;
        this.programme = programme;
        this.work = work;
    }

    Person anybody() {
        return people.anybody(BEFORE_ALL_STARTS, false);
    }

    StoryDraft draft() {
        return draftOf(anybody());
    }

    StoryDraft draftOf(Person person) {
        return new StoryDraft(person, programme, work);
    }
}
