import type { OverdueBoard, OwingOffice as ShownOffice } from "#contract/wallScenes.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { LEVEL_WORDS } from "#domain/registry/levelWords.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Reader } from "#db/connection.ts";
import { type ComingEscalation, comingEscalations } from "#db/queries/comingEscalations.ts";
import { dueCases } from "#db/queries/dueCases.ts";
import { lateBuckets } from "#db/queries/lateBuckets.ts";
import { markingsOwed, owingElsewhere, owingOfficeCount, owingOffices, owingOutside } from "#db/queries/owingOffices.ts";
import type { OwingOffice } from "#db/queries/owingOffices.ts";
import { openRedFlags } from "#db/queries/redFlags.ts";
import { superiorsFor } from "../../core/clock/superiors.ts";
import { labelIn } from "../registry/inRegistry.ts";

const RED_FLAGS = 20;
/** So far ahead a room is told what happens next. */
const AHEAD_MS = DAY_MS;
const STEPS = 20;

/** Who owes answers, for how long, and who is asked next. `now` is milliseconds UTC. */
export function overdueBoard(
  record: Reader,
  registry: Registry,
  { offices, now }: { readonly offices: number; readonly now: number },
): OverdueBoard {
  const { total, oldest } = openRedFlags(record, RED_FLAGS);
  const elsewhere: ReadonlySet<string> = new Set(owingElsewhere(record));
  return {
    buckets: [...lateBuckets(record, now)],
    redFlagCount: total,
    redFlags: oldest.map((flag) => ({ ...flag, office: flag.office && labelIn(registry, flag.office) })),
    offices: owingOffices(record, offices).map((owing) => ({
      ...shown(owing, registry, now),
      ofSeveralDistricts: elsewhere.has(owing.office) || (registry.office(owing.office)?.district ?? null) === null,
    })),
    officeCount: owingOfficeCount(record),
    bodiesOutside: [...owingOutside(record)],
    next: nextSteps(record, registry, now),
    toMark: markingsOwed(record),
  };
}

/** What happens by itself within a day, as the clock has put it down. An office above that was abolished since is not named; its cases are told all the same. */
function nextSteps(record: Reader, registry: Registry, now: number): OverdueBoard["next"] {
  const until = now + AHEAD_MS;
  const steps = comingEscalations(record, { from: now, before: until }).map((group) => stepOf(group, registry, now));
  const due = dueCases(record, { from: now, before: until, limit: 1 });
  return {
    until,
    goingUp: steps.reduce((total, { cases }) => total + cases, 0),
    reportsDue: due.reports,
    markingsDue: due.markings,
    steps: steps.slice(0, STEPS),
  };
}

function stepOf(
  { office, cases, at, tier, markedTo, complaint }: ComingEscalation,
  registry: Registry,
  now: number,
): OverdueBoard["next"]["steps"][number] {
  const known = registry.office(office);
  return {
    office,
    tier,
    label: labelIn(registry, office),
    department: known?.department ?? null,
    district: known?.district ?? null,
    cases,
    at,
    to: nextOf({ at, tier, markedTo, complaint }, registry, now)?.to ?? null,
  };
}

function shown(
  { office, overdue, redFlags, oldestDueAt, escalation }: OwingOffice,
  registry: Registry,
  now: number,
): Omit<ShownOffice, "ofSeveralDistricts"> {
  const known = registry.office(office);
  return {
    office,
    label: labelIn(registry, office),
    level: known && LEVEL_WORDS[known.level],
    department: known?.department ?? null,
    district: known?.district ?? null,
    overdue,
    oldestDueAt,
    redFlags,
    nextEscalation: escalation && nextOf(escalation, registry, now),
  };
}

function nextOf(
  { at, tier, markedTo, complaint }: NonNullable<OwingOffice["escalation"]>,
  registry: Registry,
  now: number,
): ShownOffice["nextEscalation"] {
  const to = superiorsFor(markedTo, registry, now, complaint)[tier - 1];
  return to === undefined ? null : { at, to: labelIn(registry, to) };
}
