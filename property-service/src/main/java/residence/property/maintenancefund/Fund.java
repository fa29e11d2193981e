package residence.property.maintenancefund;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import residence.events.MaintenanceFundEvent.Share;
import residence.events.Part;
import residence.events.Subject;

/**
 * The fund of a community as it stands.
 *
 * @param accounts by the paths of their dwellings
 * @param spendings each once
 * @param touched what the last entry was about beside the community
 */
record Fund(Map<String, Account> accounts, List<Spending> spendings, List<Subject> touched) {
    static final Fund EMPTY = new Fund(Map.of(), List.of(), List.of());

    /** @param deposited whether the first deposit was made, and stands */
    record Account(long fen, boolean deposited) {
        private static final Account NONE = new Account(0, false);

        Account with(long more) {
            return new Account(fen + more, deposited);
        }
    }

    enum Stage {
        PROPOSED,
        APPROVED,
        SPENT
    }

    /** @param amountFen what it may cost at most; once it is spent, what it did cost */
    record Spending(Subject subject, Part part, List<Subject> scope, long amountFen, Stage stage) {
        private Spending at(Stage next, long fen) {
            return new Spending(subject, part, scope, fen, next);
        }

        private List<Subject> touched() {
            return Stream.concat(Stream.of(subject), scope.stream()).toList();
        }
    }

    static Subject subject(Subject community, String spending) {
        return community.child("spending", spending);
    }

    Optional<Spending> spending(Subject community, String id) {
        return spending(subject(community, id));
    }

    Optional<Spending> spending(Subject subject) {
        return spendings.stream()
                .filter(spending -> spending.subject.equals(subject))
                .findFirst();
    }

    Account account(Subject dwelling) {
        return accounts.getOrDefault(dwelling.path(), Account.NONE);
    }

    Fund with(Subject dwelling, Account account) {
        var changed = new HashMap<>(accounts);
        changed.put(dwelling.path(), account);
        return new Fund(Map.copyOf(changed), spendings, List.of(dwelling));
    }

    Fund with(Spending spending) {
        var others = spendings.stream().filter(other -> !other.subject.equals(spending.subject));
        return new Fund(accounts, Stream.concat(others, Stream.of(spending)).toList(), spending.touched());
    }

    Fund approved(Subject spending) {
        return spending(spending)
                .map(known -> with(known.at(Stage.APPROVED, known.amountFen)))
                .orElseGet(() -> unknown(spending));
    }

    Fund spent(Subject spending, long fen) {
        return spending(spending).map(known -> with(known.at(Stage.SPENT, fen))).orElseGet(() -> unknown(spending));
    }

    /** Its proposal was voided: nothing is known of it but its id. */
    private Fund unknown(Subject spending) {
        return new Fund(accounts, spendings, List.of(spending));
    }

    Fund paying(List<Share> shares) {
        var left = new HashMap<>(accounts);
        shares.forEach(share ->
                left.put(share.dwelling().path(), account(share.dwelling()).with(-share.fen())));
        return new Fund(Map.copyOf(left), spendings, touched);
    }
}
