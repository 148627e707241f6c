import type { ShiftBoard } from "#contract/wallShift.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { SHIFT_MS, shiftOf } from "#domain/clock/shift.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Reader } from "#db/connection.ts";
import { cameAndWent } from "#db/queries/cameAndWent.ts";
import { dueCases } from "#db/queries/dueCases.ts";
import { holderOf } from "#db/queries/holderOf.ts";
import { reachesBack } from "#db/queries/reachesBack.ts";
import { oldestEmergencyAt, openEmergencies } from "#db/queries/wallCards.ts";
import { labelIn } from "../registry/inRegistry.ts";
import { shownCard } from "../walls/shownCard.ts";

const EMERGENCIES = 12;
const DUE = 20;

/** What this shift hands over to the next. `now` is milliseconds UTC. */
export function shiftBoard(record: Reader, registry: Registry, now: number): ShiftBoard {
  const { fromAt, untilAt } = shiftOf(now);
  const nextUntilAt = untilAt + SHIFT_MS;
  const { opened, disposed } = cameAndWent(record, fromAt, untilAt);
  const before = reachesBack(record, fromAt - DAY_MS) ? cameAndWent(record, fromAt - DAY_MS, now - DAY_MS) : null;
  const emergencies = openEmergencies(record, EMERGENCIES);
  const due = dueCases(record, { from: now, before: nextUntilAt, limit: DUE });
  return {
    fromAt,
    untilAt,
    nextUntilAt,
    opened,
    openedDayBefore: before?.opened ?? null,
    disposed,
    disposedDayBefore: before?.disposed ?? null,
    emergencies: {
      total: emergencies.total,
      takenBack: emergencies.takenBack,
      oldestOpenedAt: oldestEmergencyAt(record),
      cases: emergencies.cards.map((card) => {
        const { ticket, gist, sensitive, department, district, place, placeHi, openedAt } = shownCard(record, card);
        const holder = holderOf(record, card.grievanceId);
        return {
          ticket,
          gist,
          sensitive,
          department,
          district,
          place,
          placeHi,
          openedAt,
          holder: holder && { office: labelIn(registry, holder.office), sinceAt: holder.sinceAt },
        };
      }),
    },
    due: {
      reports: due.reports,
      markings: due.markings,
      cases: due.cases.map(({ office, ...each }) => ({ ...each, office: office && labelIn(registry, office) })),
    },
  };
}
