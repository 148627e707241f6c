import { deserialize, serialize } from "node:v8";
import { learningSteps, learningStepsAfter, wasLearnedFrom } from "#db/append/learning.ts";
import type { LearningHistory, LearningStep } from "#db/append/learning.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { keepLearning, readKeptLearning } from "#db/events/keptLearning.ts";
import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import { departmentIn } from "#domain/department/jurisdiction.ts";
import { inOrder } from "#domain/grievance/fold.ts";
import { Learner } from "#domain/understanding/learner.ts";
import type { Correction, LearnerState, RuleScores } from "#domain/understanding/learner.ts";
import { learnerFormat } from "#domain/understanding/learnerFormat.ts";

/** What was learned, and from how much of the record. */
export interface Learned {
  readonly learner: Learner;
  /** Up to where events were read, by order of arrival. */
  readonly position: number;
  /** The last that was learned, by the order in which events count. */
  readonly last: Pick<LearningStep, "time" | "seat" | "id"> | null;
  /** What was taken back, for an undoing may arrive before what it undoes. */
  readonly undone: ReadonlySet<string>;
  /** See {@link LearningHistory}. */
  readonly forgotten: number;
  /** How much was taken in since it was kept in the record. */
  readonly sinceKept: number;
}

/** Begins with what was kept where the events since then follow on it, and else learns all again. */
export function learnFrom(record: Reader): Learned {
  return record.snapshot(() => {
    const kept = readKept(record);
    return (kept && followed(record, kept)) ?? learnAll(record);
  });
}

/** Learns what arrived since. */
export function learnOn(record: Reader, learned: Learned): Learned {
  return record.snapshot(() => followed(record, learned)) ?? learnFrom(record);
}

/** Keeps what was learned in the record, for the next start. */
export function keepLearned(writer: Writer, learned: Learned): Learned {
  const { learner, position, last, undone, forgotten } = learned;
  const kept: Kept = { state: learner.state(), last, undone: [...undone], forgotten };
  keepLearning(writer, { format: format(), position, content: serialize(kept) });
  return { ...learned, sinceKept: 0 };
}

interface Kept {
  readonly state: LearnerState;
  readonly last: Learned["last"];
  readonly undone: readonly string[];
  readonly forgotten: number;
}

function readKept(record: Reader): Learned | null {
  const kept = readKeptLearning(record);
  if (kept === null || kept.format !== format()) return null;
  const { state, last, undone, forgotten } = deserialize(kept.content) as Kept;
  return { learner: Learner.from(state), position: kept.position, last, undone: new Set(undone), forgotten, sinceKept: 0 };
}

function learnAll(record: Reader): Learned {
  return taught({ learner: new Learner(), position: 0, last: null, undone: new Set(), forgotten: 0, sinceKept: 0 }, learningSteps(record));
}

/**
 * Null where something does not follow on what was learned: it belongs before it, takes back or erases a part of it, or is a
 * reset. The learner is then as it was.
 */
function followed(record: Reader, learned: Learned): Learned | null {
  const arrived = learningStepsAfter(record, learned.position);
  if (arrived.forgotten !== learned.forgotten) return null;
  const [first] = arrived.steps;
  if (first !== undefined && learned.last !== null && inOrder(learned.last, first) >= 0) return null;
  if (arrived.steps.some(({ lesson }) => lesson === "reset")) return null;
  if (arrived.undone.some((id) => wasLearnedFrom(record, id, learned.position))) return null;
  return taught(learned, arrived);
}

function taught(
  { learner, last, ...learned }: Learned,
  { steps, undone, position, forgotten }: LearningHistory<Iterable<LearningStep>>,
): Learned {
  const allUndone = new Set([...learned.undone, ...undone]);
  let sinceKept = learned.sinceKept + undone.length;
  let latest: LearningStep | undefined;
  for (const step of steps) {
    const teaching = allUndone.has(step.id) ? null : teachingOf(step);
    if (teaching !== null) learner.learn(teaching.correction, teaching.rules);
    latest = step;
    sinceKept += 1;
  }
  return { learner, position, last: placeOf(latest) ?? last, undone: allUndone, forgotten, sinceKept };
}

/** The place alone: what is kept must not hold the lesson. */
function placeOf(step: LearningStep | undefined): Learned["last"] {
  return step === undefined ? null : { time: step.time, seat: step.seat, id: step.id };
}

let ownFormat: string | undefined;

function format(): string {
  ownFormat ??= learnerFormat();
  return ownFormat;
}

interface Teaching {
  readonly correction: Correction;
  readonly rules: RuleScores;
}

/**
 * What a recorded correction or mark teaches; null where there is nothing to learn from it: the words were not at
 * hand, or only the place or "none of them" was set right, which says nothing of other posts. A mark says which
 * department answers, whether it was proposed or not; its district is the office's, not the incident's.
 */
function teachingOf({ stream, lesson: event }: LearningStep): Teaching | null {
  if (event === "reset" || !event.payload.lesson) return null;
  const { wording, rules } = event.payload.lesson;
  const judged =
    event.type === "marked" ? { department: event.payload.to.department } : correctedIn(event.payload, rules["department"] ?? {});
  if (Object.keys(judged).length === 0) return null;
  return {
    correction: { text: wording, about: stream, ...judged },
    rules: {
      department: rules["department"] ?? {},
      kind: rules["kind"] ?? {},
      urgency: rules["urgency"] ?? {},
      district: rules["district"] ?? {},
    },
  };
}

function correctedIn(
  { department, kind, urgency, district }: Extract<LearningStep["lesson"], { type: "proposal-corrected" }>["payload"],
  byRules: Readonly<Record<string, number>>,
) {
  // What only came with the district says nothing of the words: the rules meant the same service of another place.
  const [first] = Object.entries(byRules).toSorted(([, one], [, other]) => other - one);
  const known = DEPARTMENT_CODES.find((code) => code === first?.[0]);
  const cameAlong = district != null && known !== undefined && known !== department && departmentIn(known, district) === department;
  return {
    ...(department == null || cameAlong ? {} : { department }),
    ...(kind === undefined ? {} : { kind }),
    ...(urgency === undefined ? {} : { urgency }),
    ...(district == null ? {} : { district }),
  };
}
