import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import { KINDS, LANGUAGES, SENSITIVE_SORTS, URGENCIES } from "#domain/proposal/proposal.ts";
import { ORDINARY, sharedLabel } from "#domain/understanding/model/labels.ts";
import type { HeadData } from "#domain/understanding/model/modelFile.ts";
import type { Example } from "./examples.ts";
import type { SequenceTarget } from "./trainSequence.ts";
import type { HeadToTrain, Target } from "./trainTable.ts";

const DEPARTMENT_LABELS = [...new Set<string>([...DEPARTMENT_CODES].map((code) => sharedLabel(code)))].toSorted();

/** The heads of the table of sense, one behind the other. */
export const SENSE_HEADS: readonly HeadData[] = [
  { name: "kind", labels: KINDS, start: 0 },
  { name: "urgency", labels: URGENCIES, start: KINDS.length },
  { name: "department", labels: DEPARTMENT_LABELS, start: KINDS.length + URGENCIES.length },
  { name: "sensitivity", labels: [ORDINARY, ...SENSITIVE_SORTS], start: KINDS.length + URGENCIES.length + DEPARTMENT_LABELS.length },
];
export const LANGUAGE_HEADS: readonly HeadData[] = [{ name: "language", labels: LANGUAGES, start: 0 }];

export function columnsOf(heads: readonly HeadData[]): number {
  return heads.reduce((sum, { labels }) => sum + labels.length, 0);
}

/** What counts more, since it is rarer or worse to miss. */
export interface Costs {
  readonly emergency: number;
  readonly suggestion: number;
  readonly praise: number;
  readonly other: number;
  /** Sensitive posts, and those that look like them. */
  readonly sensitive: number;
}

export function headsToTrain(heads: readonly HeadData[], examples: readonly Example[], costs: Costs): readonly HeadToTrain[] {
  return heads.map(({ name, labels, start }) => ({
    start,
    size: labels.length,
    targets: examples.map((example) => targetOf(name, example, labels, start, costs)),
  }));
}

function targetOf(
  name: HeadData["name"],
  { post: { sensitivity }, labels: known }: Example,
  labels: readonly string[],
  start: number,
  costs: Costs,
): Target {
  const column = (label: string) => start + labels.indexOf(label);
  const target = (label: string, weight: number): Target => ({ first: column(label), right: [column(label)], weight });
  const nothing: Target = { first: start, right: [start], weight: 0 };
  // Posts that were written for it are few among all, the ordinary ones as well.
  const isFew = known === null || sensitivity !== ORDINARY;
  if (name === "sensitivity") return sensitivity === null ? nothing : target(sensitivity, isFew ? costs.sensitive : 1);
  if (known === null) return nothing;
  if (name === "department") {
    if (known.department === null) return nothing;
    const right = [...new Set([known.department, ...known.alt_departments].map((code) => column(sharedLabel(code))))];
    return { first: right[0] ?? start, right, weight: 1 };
  }
  if (name === "kind") return target(known.kind, known.kind === "grievance" ? 1 : costs[known.kind]);
  if (name === "urgency") return target(known.urgency, known.urgency === "emergency" ? costs.emergency : 1);
  return target(known.lang, 1);
}

/** For the reading of words in order: half of a department's target is the first one's, half is shared by all that are right. */
export function sequenceTargets(
  heads: readonly HeadData[],
  examples: readonly Example[],
  { evenly, others }: { readonly evenly: number; readonly others: number },
): readonly SequenceTarget[] {
  const none: Costs = { emergency: 1, suggestion: 1, praise: 1, other: 1, sensitive: SENSITIVE_IN_ORDER };
  const columns = columnsOf(heads);
  return examples.map((example) => {
    const shares = new Float32Array(columns);
    const weights = heads.map(({ name, labels, start }) => {
      const { first, right, weight } = targetOf(name, example, labels, start, none);
      const even = name === "department" ? 0 : evenly;
      for (let at = start; at < start + labels.length; at += 1) shares[at] = even / labels.length;
      for (const column of right) shares[column] = (shares[column] ?? 0) + ((1 - even) * 0.5) / right.length;
      shares[first] = (shares[first] ?? 0) + (1 - even) * 0.5;
      return name === "department" ? weight : weight * others;
    });
    return { weights, shares };
  });
}

/** How much those that say something of sensitivity count in the reading of words in order. */
const SENSITIVE_IN_ORDER = 3;
