package residence.events;

/**
 * A region's housing programme 住房发展计划: how much of what is to be done where in which year, and how far that is (S4 附件
 * 1-4). Subject {@code region/511700/programme/...}.
 */
public sealed interface HousingProgrammeEvent extends DomainEvent {
    /** What S4's annexes plan. */
    enum Kind {
        /** 附件1 城镇棚户区改造. */
        SHANTYTOWN_REDEVELOPMENT,
        /** 附件2 城镇老旧小区改造. */
        OLD_COMMUNITIES,
        /** 附件3 公租房保障. */
        PUBLIC_RENTAL,
        /** 附件4 发展保障性租赁住房. */
        AFFORDABLE_RENTAL
    }

    /** What is counted, as the annexes head their tables. */
    enum Measure {
        /** 户. */
        HOUSEHOLDS,
        /** 户（套）. */
        HOUSEHOLDS_OR_DWELLINGS,
        /** 套（间）. */
        DWELLINGS_OR_ROOMS
    }

    /**
     * One cell of such a table. A later one for the same region and year takes its place.
     *
     * @param region division code, or a zone's extension of one, inside the programme's region
     * @param number in the measure
     * @param document that sets it
     * @param clause of that document
     */
    record TargetSet(Kind kind, Measure measure, String region, int year, int number, String document, String clause)
            implements HousingProgrammeEvent {
        /** 1 to 100 000 000: what is not planned has no target. */
        public static int number(String field, int number) {
            return Require.range(field, number, 1, 100_000_000);
        }

        /** 2000 to 2100. */
        public static int year(String field, int year) {
            return Require.range(field, year, 2000, 2100);
        }
    }

    /** @param completed of that region's target for that year, all that was by the business day, in its measure */
    @Correctable("completed")
    record ProgressReported(String region, int year, int completed) implements HousingProgrammeEvent {
        @Override
        public void check() {
            completed(completed);
        }

        /** 0 to 100 000 000. */
        public static int completed(int completed) {
            return Require.range("completed", completed, 0, 100_000_000);
        }
    }
}
