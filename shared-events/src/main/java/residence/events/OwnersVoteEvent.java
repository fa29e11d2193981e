package residence.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vote of a community's owners 业主共同决定事项的表决 (R18; 民法典 art. 278; S2 20, S4 三.5.2). Subject {@code
 * community/.../vote/...}; its opening and closing concern what it is about and where it is held, a ballot its dwelling.
 */
public sealed interface OwnersVoteEvent extends DomainEvent {
    /**
     * What owners decide together, in the order of art. 278: its items 1 to 8, then what they are asked beside them (item
     * 9).
     */
    enum Matter {
        /** 业主大会议事规则. */
        RULES_OF_PROCEDURE(Majority.MORE_THAN_HALF),
        /** 管理规约. */
        COVENANT(Majority.MORE_THAN_HALF),
        /** 选举业主委员会或者更换其成员. */
        COMMITTEE_ELECTION(Majority.MORE_THAN_HALF),
        /** 选聘和解聘物业服务企业或者其他管理人. */
        CHOICE_OF_MANAGER(Majority.MORE_THAN_HALF),
        /** 使用维修资金. */
        FUND_SPENDING(Majority.MORE_THAN_HALF),
        /** 筹集维修资金. */
        FUND_RAISING(Majority.THREE_QUARTERS),
        /** 改建、重建建筑物及其附属设施, the addition of a lift among it. */
        REBUILDING(Majority.THREE_QUARTERS),
        /** 改变共有部分的用途或者利用共有部分从事经营活动. */
        COMMON_PART_USE(Majority.THREE_QUARTERS),
        /** Who keeps the fund's accounts (《住宅专项维修资金管理办法》 arts. 15, 16). */
        FUND_ADMINISTRATION(Majority.MORE_THAN_HALF),
        /** What owners think of the property company's service. */
        SERVICE_EVALUATION(Majority.MORE_THAN_HALF),
        OTHER(Majority.MORE_THAN_HALF);

        private final Majority majority;

        Matter(Majority majority) {
            this.majority = majority;
        }

        /** How many of those who take part have to agree, by area and by heads. */
        public Majority majority() {
            return majority;
        }
    }

    /** Of those who take part: more than half 过半数, or three quarters and more 四分之三以上. */
    enum Majority {
        MORE_THAN_HALF,
        THREE_QUARTERS
    }

    /**
     * A dwelling on the roll.
     *
     * @param areaSquareMetres floor area as the building has it
     * @param head number of its owner on this roll, from 1: one owner's dwellings have one, and are one head
     */
    record Voter(Subject dwelling, BigDecimal areaSquareMetres, int head) {}

    /**
     * @param about what is decided on, where it has an id of its own: a spending, a renovation; else null
     * @param question 1 to 2000 characters
     * @param scope whose owners decide: buildings and entrances; empty for the whole community
     * @param openedOn first day of voting
     * @param lastDay last day of voting
     * @param roll every dwelling of the scope, by its subject; fixed from here on
     */
    record VoteOpened(
            Matter matter,
            Majority majority,
            @Nullable Subject about,
            String question,
            List<Subject> scope,
            LocalDate openedOn,
            LocalDate lastDay,
            List<Voter> roll)
            implements OwnersVoteEvent {}

    /** An abstention is a ballot: whoever casts it takes part. */
    enum Choice {
        AGREE,
        DISAGREE,
        ABSTAIN
    }

    /** A dwelling's one ballot; who cast it is the entry's actor. */
    record BallotCast(Subject dwelling, Choice choice) implements OwnersVoteEvent {}

    /** So many owners with so much floor. */
    record Count(int heads, BigDecimal areaSquareMetres) {}

    /**
     * The result. A head agrees where all of its ballots do.
     *
     * @param entitled all on the roll
     * @param tookPart those of whom a ballot was cast
     * @param agreed those of them who agreed
     */
    record VoteClosed(boolean passed, Count entitled, Count tookPart, Count agreed)
            implements OwnersVoteEvent, Verdict {}
}
