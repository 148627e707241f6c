import { categoryUnder } from "./apply.ts";
import { dueAt } from "../clock/sla.ts";
import type { SlaPolicy } from "../clock/sla.ts";
import { DOUBTS, URGENCIES } from "../proposal/proposal.ts";
import type { Proposal } from "../proposal/proposal.ts";
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
export function revisionOf(grievance: Grievance, proposals: readonly Proposal[], policy: SlaPolicy): EventOf<"proposal-revised"> | null {
  if (grievance.correctedAt !== null || grievance.markedTo !== null || grievance.state !== "new") return null;
  const judged = judgementOf(proposals);
  const changes = judged === null ? {} : changedFields(grievance, judged);
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
  };
  return { type: "proposal-revised", version: 1, payload };
}

/** The first post decides; later ones fill in what it leaves open. Null without posts. */
function judgementOf([first, ...later]: readonly Proposal[]): Judgement | null {
  return first === undefined ? null : later.reduce(completed, ownJudgement(first));
}

function ownJudgement(proposal: Proposal): Judgement {
  const { departments, district, place, kind, urgency, routine } = proposal;
  return { department: departments[0]?.code ?? null, district, place, kind, urgency, routine, ...doubtfulOf(proposal) };
}

/** A later post may raise the urgency and never lowers it. */
function completed(known: Judgement, proposal: Proposal): Judgement {
  const said = ownJudgement(proposal);
  const placeFits = known.district === null || known.district === said.district;
  const urgency = URGENCIES.indexOf(said.urgency) > URGENCIES.indexOf(known.urgency) ? said.urgency : known.urgency;
  // Each doubt is that of the post which the field is taken from.
  const isTaken = { kind: said.kind === "grievance", department: known.department === null, district: known.district === null };
  return {
    department: known.department ?? said.department,
    district: known.district ?? said.district,
    place: known.place ?? (placeFits ? said.place : null),
    kind: said.kind === "grievance" ? "grievance" : known.kind,
    urgency,
    routine: known.department === null ? said.routine : known.routine,
    doubts: DOUBTS.filter((doubt) => (isTaken[doubt] ? said : known).doubts.includes(doubt)),
    maybeEmergency: (known.maybeEmergency || said.maybeEmergency) && urgency !== "emergency",
  };
}

function changedFields(before: Judgement, after: Judgement): Partial<Judgement> {
  const names = ["department", "district", "place", "kind", "urgency", "routine", "doubts", "maybeEmergency"] as const;
  return Object.fromEntries(names.filter((name) => String(before[name]) !== String(after[name])).map((name) => [name, after[name]]));
}
