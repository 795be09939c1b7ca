package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

import de.arbeitsmarktmentoren.cases.mentee.Profile;
import de.arbeitsmarktmentoren.contracts.Place;

/** Steps as people who are tired would take them: mostly near to what can be, often not. */
final class RandomSteps {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static final List<Place> PLACES = List.of(new Place("P-14511-1", "14511"), new Place("P-14713-1", "14713"),
            new Place("P-14522-1", "14522"), new Place("P-14522-2", "14522"));
    private static final List<String> REASONS = List.of("GOAL_REACHED", "OTHER", "MOVED_AWAY");
    private static final List<Step> STEPS = List.of(Step.PLACE, Step.PLACE, Step.AGREE_PLACEMENT,
            Step.WITHDRAW_AGREED_PLACEMENT, Step.BEGIN_PLACEMENT, Step.REACH_MILESTONE, Step.PAUSE, Step.PAUSE, Step.RESUME,
            Step.CHECK_RETENTION, Step.CHANGE_MENTOR, Step.OFFER_TRANSFER, Step.ACCEPT_TRANSFER, Step.ACCEPT_TRANSFER,
            Step.REJECT_TRANSFER, Step.WITHDRAW_TRANSFER, Step.END, Step.END, Step.REOPEN, Step.REOPEN, Step.DERIVE,
            Step.REASSIGN,
            Step.CORRECT, Step.CORRECT, Step.CORRECT, Step.CORRECT);

    private final Random random;

    RandomSteps(long seed) {
        // Neighbouring seeds would else begin alike.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    int number(int most) {
        return 1 + random.nextInt(most);
    }

    Facts start() {
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400));
        return Facts.begun(new StartFact(day, among(PLACES), mentor()),
                PersonFact.of(profile(), LocalDate.of(1990, 5, 5), day, null));
    }

    Change next(Facts facts) {
        Step step = random.nextInt(200) == 0 ? Step.VOID : among(STEPS);
        LocalDate day = day(facts);
        return switch (step) {
            case PLACE -> Change.place(placement(day));
            case AGREE_PLACEMENT -> Change.agree(new AgreedPlacementFact(id(), placement(TODAY.plusDays(number(100)))));
            case WITHDRAW_AGREED_PLACEMENT -> Change.withdrawAgreed(agreed(facts).id());
            case BEGIN_PLACEMENT -> Change.begin(agreed(facts));
            case REACH_MILESTONE -> Change.reach(milestone(day));
            case PAUSE -> Change.pause(new PauseFact(day, null, "COURSE"));
            case RESUME -> Change.resume(day);
            case CHECK_RETENTION -> Change.checkRetention(new RetentionFact("SAME_EMPLOYER", day));
            case CHANGE_MENTOR -> Change.changeMentor(day, mentor());
            case ACCEPT_TRANSFER -> Change.transfer(day, among(PLACES), mentor());
            case END -> Change.end(EndFact.of(day, among(REASONS)));
            case REOPEN -> Change.reopen(day);
            case CORRECT -> correction(facts);
            case VOID -> Change.voidIt();
            case DERIVE -> Change.derive(facts.person().previousStartYear(2020 + random.nextInt(5)));
            case REASSIGN -> Change.reassign(facts.person().previousStartYear(2020 + random.nextInt(5)));
            default -> Change.noted(step);
        };
    }

    /** One to three members at once, each list shifted, shortened, lengthened or replaced. */
    private Change correction(Facts facts) {
        Facts right = facts;
        List<String> brought = new ArrayList<>();
        for (int member = 0; member < number(3); member++) {
            switch (random.nextInt(8)) {
                case 0 -> {
                    right = right.start(
                            new StartFact(right.startedOn().plusDays(random.nextInt(61) - 30L), among(PLACES), mentor()));
                    brought.addAll(List.of("/startedOn", "/startedProject", "/startedMentor"));
                }
                case 1 -> {
                    right = right.placements(list(right.placements(), this::placement, PlacementFact::placedOn, facts));
                    brought.add("/placements");
                }
                case 2 -> {
                    right = right.transfers(list(right.transfers(), day -> TransferFact.to(among(PLACES), mentor(), day),
                            TransferFact::transferredOn, facts));
                    brought.add("/transfers");
                }
                case 3 -> {
                    right = right.milestones(list(right.milestones(), this::milestone, MilestoneFact::reachedOn, facts));
                    brought.add("/milestones");
                }
                case 4 -> {
                    right = right.pauses(list(right.pauses(), this::pause, PauseFact::pausedOn, facts));
                    brought.add("/pauses");
                }
                case 5 -> {
                    right = right.reopenings(list(right.reopenings(), this::reopening, ReopeningFact::reopenedOn, facts));
                    brought.add("/reopenings");
                }
                case 6 -> {
                    right = right.retentionCheck(random.nextBoolean() ? null : new RetentionFact("UNKNOWN", day(facts)));
                    brought.add("/retentionCheck");
                }
                default -> {
                    right = right.end() == null ? right.person(right.person().profile(profile()))
                            : right.end(EndFact.of(day(facts), among(REASONS)));
                    brought.add(right.end() == null ? "/profile" : "/end");
                }
            }
        }
        return Change.correct(right, Brought.asTheyStand(brought.stream().distinct().toList()));
    }

    private <T> List<T> list(List<T> facts, Function<LocalDate, T> one, Function<T, LocalDate> dayOf, Facts life) {
        List<T> right = new ArrayList<>(facts);
        if (!right.isEmpty() && random.nextBoolean()) {
            right.remove(random.nextInt(right.size()));
        }
        for (int more = 0; more < random.nextInt(3); more++) {
            right.add(one.apply(day(life)));
        }
        if (random.nextInt(4) > 0) {
            right.sort(Comparator.comparing(dayOf));
        }
        return right;
    }

    /** Mostly near to a day on which something happened. */
    private LocalDate day(Facts facts) {
        List<Moment> days = new Moments(facts).past();
        LocalDate near = among(days).day();
        return switch (random.nextInt(4)) {
            case 0 -> near;
            case 1 -> near.plusDays(random.nextInt(31));
            case 2 -> near.plusDays(random.nextInt(61) - 30L);
            default -> near.plusDays(random.nextInt(250));
        };
    }

    private PlacementFact placement(LocalDate day) {
        return new PlacementFact(day, "EMPLOYMENT_INSURED", null, null, "Q", null, "UNKNOWN", "", "");
    }

    private MilestoneFact milestone(LocalDate day) {
        return new MilestoneFact(day, "INTERNSHIP", null, "", "");
    }

    private PauseFact pause(LocalDate day) {
        return new PauseFact(day, random.nextInt(3) == 0 ? null : day.plusDays(random.nextInt(40)), "COURSE");
    }

    private ReopeningFact reopening(LocalDate day) {
        return ReopeningFact.of(day, EndFact.of(day.minusDays(random.nextInt(60)), among(REASONS)));
    }

    /** One that stands, or one that never was. */
    private AgreedPlacementFact agreed(Facts facts) {
        return facts.agreedPlacements().isEmpty() ? new AgreedPlacementFact(id(), placement(TODAY))
                : among(facts.agreedPlacements());
    }

    private Profile profile() {
        return new Profile(among(List.of("FEMALE", "MALE")), "SY", among(List.of("NONE", "ACADEMIC_RECOGNISED")),
                random.nextBoolean());
    }

    private String mentor() {
        return "M-" + random.nextInt(4);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T among(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
