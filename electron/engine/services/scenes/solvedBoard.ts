import type { SolvedBoard } from "#contract/wallShift.ts";
import { DAY_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { RoomPictures } from "#domain/wall/roomPictures.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Reader } from "#db/connection.ts";
import { cameAndWent } from "#db/queries/cameAndWent.ts";
import { categoryLabel } from "#domain/understanding/categories.ts";
import { lastSolved, mostThanked, praiseSince } from "#db/queries/goodNews.ts";
import { reachesBack } from "#db/queries/reachesBack.ts";
import { wallCardOf } from "#db/queries/wallCards.ts";
import { proofPicture } from "#db/queries/wallPicture.ts";
import { toldPlace } from "../../core/toldPlace.ts";
import { labelIn } from "../registry/inRegistry.ts";

/** More than a wall has room for: of some no wall speaks. */
const SOLVED_READ = 24;
const SOLVED_SHOWN = 12;
const THANKED = 12;
const WEEK_MS = 7 * DAY_MS;

interface SolvedQuestion {
  readonly now: number;
  readonly pictures: RoomPictures;
}

/** How much was disposed of today, what was solved last, and who was thanked, both in the last seven days of India, today included. `now` is milliseconds UTC; `pictures`: which ones the wall shows. */
export function solvedBoard(record: Reader, registry: Registry, { now, pictures }: SolvedQuestion): SolvedBoard {
  const today = startOfIndianDay(now);
  const thankedFrom = today - WEEK_MS + DAY_MS;
  return {
    today: cameAndWent(record, today, today + DAY_MS).disposed,
    weekBefore: reachesBack(record, today - WEEK_MS) ? cameAndWent(record, today - WEEK_MS, now - WEEK_MS).disposed : null,
    cases: lastSolved(record, thankedFrom, today + DAY_MS, SOLVED_READ)
      .flatMap(({ id, office, category, disposedAt }) => {
        const card = wallCardOf(record, id, pictures);
        if (card === null || card.silence !== null) return [];
        const { ticket, department, district, openedAt, picture: before } = card;
        const label = department === null || category === null ? null : { ...categoryLabel(department, category) };
        const where = { department, district, ...toldPlace(record, card.place, district) };
        const after = proofPicture(record, id, pictures);
        return [{ ticket, label, ...where, openedAt, disposedAt, office: office && labelIn(registry, office), before, after }];
      })
      .slice(0, SOLVED_SHOWN),
    thankedFrom,
    praise: praiseSince(record, thankedFrom),
    praiseBefore: reachesBack(record, thankedFrom - WEEK_MS)
      ? praiseSince(record, thankedFrom - WEEK_MS) - praiseSince(record, thankedFrom)
      : null,
    thanked: mostThanked(record, thankedFrom, THANKED).map((each) => {
      const { id } = registry.officeOfMark({ ...each, office: null });
      const holding = registry.holderAt(id, now);
      const officer = holding !== null && holding.posting.fromAt <= thankedFrom ? holding.officer.name : null;
      return { ...each, office: labelIn(registry, id), officer };
    }),
  };
}
