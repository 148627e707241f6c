import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import { KINDS, LANGUAGES, URGENCIES } from "#domain/proposal/proposal.ts";
import { sharedLabel } from "#domain/understanding/model/labels.ts";
import type { HeadData } from "#domain/understanding/model/modelFile.ts";
import type { Example } from "./examples.ts";
import type { LabelledPost } from "./posts.ts";
import type { SequenceTarget } from "./trainSequence.ts";
import type { HeadToTrain, Target } from "./trainTable.ts";

const DEPARTMENT_LABELS = [...new Set<string>([...DEPARTMENT_CODES].map((code) => sharedLabel(code)))].toSorted();

/** The heads of the table of sense, one behind the other. */
export const SENSE_HEADS: readonly HeadData[] = [
  { name: "kind", labels: KINDS, start: 0 },
  { name: "urgency", labels: URGENCIES, start: KINDS.length },
  { name: "department", labels: DEPARTMENT_LABELS, start: KINDS.length + URGENCIES.length },
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
}

export function headsToTrain(heads: readonly HeadData[], examples: readonly Example[], costs: Costs): readonly HeadToTrain[] {
  return heads.map(({ name, labels, start }) => ({
    start,
    size: labels.length,
    targets: examples.map(({ post }) => targetOf(name, post, labels, start, costs)),
  }));
}

function targetOf(name: HeadData["name"], post: LabelledPost, labels: readonly string[], start: number, costs: Costs): Target {
  const column = (label: string) => start + labels.indexOf(label);
  if (name === "department") {
    if (post.department === null) return { first: start, right: [start], weight: 0 };
    const right = [...new Set([post.department, ...post.alt_departments].map((code) => column(sharedLabel(code))))];
    return { first: right[0] ?? start, right, weight: 1 };
  }
  const label = { kind: post.kind, urgency: post.urgency, language: post.lang }[name];
  const weight =
    name === "kind" && label !== "grievance"
      ? costs[post.kind as "other"]
      : name === "urgency" && label === "emergency"
        ? costs.emergency
        : 1;
  return { first: column(label), right: [column(label)], weight };
}

/** For the reading of words in order: half of a department's target is the first one's, half is shared by all that are right. */
export function sequenceTargets(
  heads: readonly HeadData[],
  examples: readonly Example[],
  { evenly, others }: { readonly evenly: number; readonly others: number },
): readonly SequenceTarget[] {
  const none: Costs = { emergency: 1, suggestion: 1, praise: 1, other: 1 };
  const columns = columnsOf(heads);
  return examples.map(({ post }) => {
    const shares = new Float32Array(columns);
    const weights = heads.map(({ name, labels, start }) => {
      const { first, right, weight } = targetOf(name, post, labels, start, none);
      const even = name === "department" ? 0 : evenly;
      for (let at = start; at < start + labels.length; at += 1) shares[at] = even / labels.length;
      for (const column of right) shares[column] = (shares[column] ?? 0) + ((1 - even) * 0.5) / right.length;
      shares[first] = (shares[first] ?? 0) + (1 - even) * 0.5;
      return name === "department" ? weight : others;
    });
    return { weights, shares };
  });
}
