import type { SolvedBoard } from "#contract/wallShift.ts";
import { DAY_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Reader } from "#db/connection.ts";
import { cameAndWent } from "#db/queries/cameAndWent.ts";
import { lastSolved, mostThanked, praiseSince } from "#db/queries/goodNews.ts";
import { reachesBack } from "#db/queries/reachesBack.ts";
import { wallCardOf } from "#db/queries/wallCards.ts";
import { labelIn } from "../registry/inRegistry.ts";
import { shownCard } from "../walls/shownCard.ts";

/** More than a wall has room for: some have no words. */
const SOLVED_READ = 24;
const SOLVED_SHOWN = 12;
const THANKED = 12;
const WEEK_MS = 7 * DAY_MS;

/** What was disposed of today, and last, and who was thanked, both in the last seven days of India, today included. `now` is milliseconds UTC. */
export function solvedBoard(record: Reader, registry: Registry, now: number): SolvedBoard {
  const today = startOfIndianDay(now);
  const thankedFrom = today - WEEK_MS + DAY_MS;
  return {
    today: cameAndWent(record, today, today + DAY_MS).disposed,
    weekBefore: reachesBack(record, today - WEEK_MS) ? cameAndWent(record, today - WEEK_MS, now - WEEK_MS).disposed : null,
    cases: lastSolved(record, thankedFrom, today + DAY_MS, SOLVED_READ)
      .flatMap(({ id, office, disposedAt }) => {
        const card = wallCardOf(record, id);
        if (card === null || card.silence !== null) return [];
        const { ticket, gist, department, district, openedAt } = shownCard(record, card);
        if (gist === "") return [];
        return [{ ticket, gist, department, district, openedAt, disposedAt, office: office && labelIn(registry, office) }];
      })
      .slice(0, SOLVED_SHOWN),
    thankedFrom,
    praise: praiseSince(record, thankedFrom),
    praiseBefore: reachesBack(record, thankedFrom - WEEK_MS)
      ? praiseSince(record, thankedFrom - WEEK_MS) - praiseSince(record, thankedFrom)
      : null,
    thanked: [...mostThanked(record, thankedFrom, THANKED)],
  };
}
