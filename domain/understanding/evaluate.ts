import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import { KINDS } from "../proposal/proposal.ts";
import type { Kind, PostLanguage, Proposal, Urgency } from "../proposal/proposal.ts";

/** A text with the labels of a careful reader. `district` null: the text alone does not decide. */
export interface LabelledExample {
  readonly id: string;
  readonly text: string;
  readonly lang: PostLanguage;
  readonly department: DepartmentCode | null;
  readonly district: DistrictName | null;
  readonly kind: Kind;
  readonly urgency: Urgency;
  /** Acceptable besides `department`. */
  readonly alt_departments: readonly DepartmentCode[];
  readonly place: string | null;
}

const TARGETS = ["language", "kind", "department", "department in three", "district", "urgency"] as const;
type Target = (typeof TARGETS)[number];

interface Accuracy {
  readonly right: number;
  readonly of: number;
  /** 0 to 1; 1 for no examples. */
  readonly share: number;
}

interface Confusion {
  readonly target: Target;
  readonly id: string;
  readonly expected: string;
  readonly proposed: string;
  readonly text: string;
}

export interface Evaluation {
  readonly examples: number;
  readonly accuracy: Readonly<Record<Target, Accuracy>>;
  readonly kindMacroF1: number;
  readonly emergency: { readonly recall: number; readonly precision: number };
  readonly byLanguage: Readonly<Record<string, Accuracy>>;
  readonly confusions: readonly Confusion[];
}

/**
 * Compares proposals with labels, pairwise. The department is counted where one is labelled or acceptable, for any
 * proposed kind; `byLanguage` has the accuracy of the first department by language.
 */
export function evaluate(examples: readonly LabelledExample[], proposals: readonly Proposal[]): Evaluation {
  const counters = new Map<Target, { right: number; of: number }>();
  const byLanguage = new Map<string, { right: number; of: number }>();
  const confusions: Confusion[] = [];
  for (const [at, example] of examples.entries()) {
    const proposal = proposals[at];
    if (!proposal) continue;
    for (const { target, right, expected, proposed } of checksOf(example, proposal)) {
      count(counters, target, right);
      if (target === "department") count(byLanguage, example.lang, right);
      if (!right) confusions.push({ target, id: example.id, expected, proposed, text: example.text });
    }
  }
  const urgencies = [examples.map(({ urgency }) => urgency), proposals.map(({ urgency }) => urgency)] as const;
  return {
    examples: examples.length,
    accuracy: Object.fromEntries(TARGETS.map((target) => [target, accuracy(counters.get(target))])) as Evaluation["accuracy"],
    kindMacroF1: macroF1(
      examples.map(({ kind }) => kind),
      proposals.map(({ kind }) => kind),
      KINDS,
    ),
    emergency: recallAndPrecision(...urgencies, "emergency"),
    byLanguage: Object.fromEntries([...byLanguage].map(([language, counter]) => [language, accuracy(counter)])),
    confusions,
  };
}

type Check = Pick<Confusion, "target" | "expected" | "proposed"> & { readonly right: boolean };

function checksOf(example: LabelledExample, proposal: Proposal): readonly Check[] {
  const acceptable = [...(example.department === null ? [] : [example.department]), ...example.alt_departments];
  const proposed = proposal.departments.map(({ code }) => code);
  const checks: Check[] = [
    check("language", example.lang, proposal.language),
    check("kind", example.kind, proposal.kind),
    check("district", example.district, proposal.district),
    check("urgency", example.urgency, proposal.urgency),
  ];
  if (acceptable.length === 0) return checks;
  const first = proposed[0];
  const named = { expected: acceptable.join("/"), proposed: proposed.join(" ") };
  return [
    ...checks,
    { target: "department", right: first !== undefined && acceptable.includes(first), ...named },
    { target: "department in three", right: acceptable.some((code) => proposed.includes(code)), ...named },
  ];
}

function check(target: Target, expected: string | null, proposed: string | null): Check {
  return { target, right: expected === proposed, expected: expected ?? "none", proposed: proposed ?? "none" };
}

function count<Key>(counters: Map<Key, { right: number; of: number }>, key: Key, right: boolean): void {
  const counter = counters.get(key) ?? { right: 0, of: 0 };
  counter.of += 1;
  if (right) counter.right += 1;
  counters.set(key, counter);
}

function accuracy(counter: { readonly right: number; readonly of: number } | undefined): Accuracy {
  const { right, of } = counter ?? { right: 0, of: 0 };
  return { right, of, share: of === 0 ? 1 : right / of };
}

/** The mean of the classes' F1, over the classes that are labelled at all. */
export function macroF1<Class>(labels: readonly Class[], proposed: readonly Class[], classes: readonly Class[]): number {
  const present = classes.filter((each) => labels.includes(each));
  if (present.length === 0) return 1;
  let sum = 0;
  for (const each of present) {
    const { recall, precision } = recallAndPrecision(labels, proposed, each);
    sum += recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  }
  return sum / present.length;
}

function recallAndPrecision<Class>(labels: readonly Class[], proposed: readonly Class[], each: Class): Evaluation["emergency"] {
  let hit = 0;
  let labelled = 0;
  let claimed = 0;
  for (const [at, label] of labels.entries()) {
    if (label === each) labelled += 1;
    if (proposed[at] === each) claimed += 1;
    if (label === each && proposed[at] === each) hit += 1;
  }
  return { recall: labelled === 0 ? 1 : hit / labelled, precision: claimed === 0 ? 1 : hit / claimed };
}
