import { categoryUnder } from "./apply.ts";
import { departmentIn } from "../department/jurisdiction.ts";
import { dueAt } from "../clock/sla.ts";
import type { SlaPolicy } from "../clock/sla.ts";
import { DOUBTS, PLACE_BASES, URGENCIES } from "../proposal/proposal.ts";
import type { PlaceBasis, Proposal } from "../proposal/proposal.ts";
import { doubtfulOf } from "./doubts.ts";
import type { EventOf } from "./events.ts";
import type { Grievance } from "./grievance.ts";
import { timedKindOf } from "./intake.ts";

/** The fields of a case that the program may revise. */
type Judgement = Pick<Grievance, "department" | "district" | "place" | "kind" | "urgency" | "routine" | "doubts" | "maybeEmergency">;

/**
 * The event that revises a case by all posts of its citizen; null where nothing changes, or where a person has
 * corrected or marked the case. `proposals` are those of the posts in the order of their time, so that the order of
 * arrival makes no difference.
 */
export function revisionOf(
  grievance: Grievance,
  proposals: readonly Proposal[],
  policy: SlaPolicy,
  { withScans = false } = {},
): EventOf<"proposal-revised"> | null {
  if (grievance.correctedAt !== null || grievance.markedTo !== null || grievance.state !== "new") return null;
  const judged = judgementOf(proposals);
  const changes =
    judged === null ? {} : changedFields({ ...grievance, doubts: grievance.doubts.filter((doubt) => doubt !== "sensitive") }, judged);
  if (judged === null || Object.keys(changes).length === 0) return null;
  const kind = judged.kind === "other" && proposals.some((each) => timedKindOf(each) === "grievance") ? "grievance" : judged.kind;
  const timed = {
    ...judged,
    kind,
    category: categoryUnder(judged.department, grievance),
    speaker: grievance.speaker,
    long: grievance.long,
  };
  const model = proposals.findLast(({ certainty }) => certainty !== null)?.certainty?.model;
  const { doubts, ...fields } = changes;
  const payload = {
    ...fields,
    ...(doubts === undefined ? {} : { doubts: [...doubts] }),
    dueAt: dueAt(timed, grievance.openedAt, policy),
    ...(model === undefined ? {} : { model }),
    ...(withScans ? { scan: true as const } : {}),
  };
  return { type: "proposal-revised", version: 1, payload };
}

/** The first post decides; later ones fill in what it leaves open. Null without posts. */
function judgementOf([first, ...later]: readonly Proposal[]): Judgement | null {
  if (first === undefined) return null;
  const { placeBasis: _, ...judgement } = later.reduce(completed, ownJudgement(first));
  return judgement;
}

interface Founded extends Judgement {
  readonly placeBasis: PlaceBasis | null;
}

function ownJudgement(proposal: Proposal): Founded {
  const { departments, district, place, placeBasis, kind, urgency, routine } = proposal;
  return { department: departments[0]?.code ?? null, district, place, placeBasis, kind, urgency, routine, ...doubtfulOf(proposal) };
}

/** A later post may raise the urgency and never lowers it. */
function completed(known: Founded, proposal: Proposal): Founded {
  const said = ownJudgement(proposal);
  const placed = placeOf(known, said);
  const urgency = URGENCIES.indexOf(said.urgency) > URGENCIES.indexOf(known.urgency) ? said.urgency : known.urgency;
  // Each doubt is that of the post which the field is taken from.
  const isTaken = {
    sensitive: false,
    kind: said.kind === "grievance",
    department: known.department === null,
    district: placed.district !== known.district,
  };
  const department = known.department ?? said.department;
  return {
    // The first post may say what is wrong, and a later one where it is.
    department: departmentIn(department, placed.district),
    ...placed,
    kind: said.kind === "grievance" ? "grievance" : known.kind,
    urgency,
    routine: known.department === null ? said.routine : known.routine,
    doubts: DOUBTS.filter((doubt) => (isTaken[doubt] ? said : known).doubts.includes(doubt)),
    maybeEmergency: (known.maybeEmergency || said.maybeEmergency) && urgency !== "emergency",
  };
}

type PlaceOfCase = Pick<Founded, "district" | "place" | "placeBasis">;

/** What any of the posts says of the place goes before where one was sent from, and this before where its author lives. */
function placeOf(known: PlaceOfCase, said: PlaceOfCase): PlaceOfCase {
  const { district, place, placeBasis } = said;
  if (district !== null && (known.district === null || rankOf(placeBasis) < rankOf(known.placeBasis)))
    return { district, place: place ?? (known.district === null || known.district === district ? known.place : null), placeBasis };
  const placeFits = known.district === null || known.district === district;
  return { district: known.district, place: known.place ?? (placeFits ? place : null), placeBasis: known.placeBasis };
}

/** Lower is better. A district without a basis was learned from corrections, which were made by the words. */
function rankOf(basis: PlaceBasis | null): number {
  return basis === null ? 0 : PLACE_BASES.indexOf(basis);
}

function changedFields(before: Judgement, after: Judgement): Partial<Judgement> {
  const names = ["department", "district", "place", "kind", "urgency", "routine", "doubts", "maybeEmergency"] as const;
  return Object.fromEntries(names.filter((name) => String(before[name]) !== String(after[name])).map((name) => [name, after[name]]));
}
