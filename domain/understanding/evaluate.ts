import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import { KINDS } from "../proposal/proposal.ts";
import type { Kind, PostLanguage, Proposal, Urgency } from "../proposal/proposal.ts";
import { reliabilityOf } from "./reliability.ts";
import type { Reliability, Statement } from "./reliability.ts";

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

/** How often proposals are right. */
interface Figures {
  readonly examples: number;
  readonly accuracy: Readonly<Record<Target, Accuracy>>;
  readonly kindMacroF1: number;
  readonly emergency: { readonly recall: number; readonly precision: number };
}

export interface Evaluation extends Figures {
  readonly byLanguage: Readonly<Record<string, Figures>>;
  /** How far what the model says of its certainty is true; empty where the rules decide alone. */
  readonly reliability: readonly Reliability[];
  readonly confusions: readonly Confusion[];
}

/** Compares proposals with labels, pairwise. The department is counted where one is labelled or acceptable, for any proposed kind. */
export function evaluate(examples: readonly LabelledExample[], proposals: readonly Proposal[]): Evaluation {
  const judged = examples.flatMap((example, at) => {
    const proposal = proposals[at];
    return proposal ? [{ example, proposal, checks: checksOf(example, proposal) }] : [];
  });
  const languages = [...new Set(judged.map(({ example }) => example.lang))].toSorted();
  return {
    ...figuresOf(judged),
    byLanguage: Object.fromEntries(
      languages.map((language) => [language, figuresOf(judged.filter(({ example }) => example.lang === language))]),
    ),
    reliability: reliabilityOf(judged.flatMap(({ proposal, checks }) => statementsOf(proposal, checks))),
    confusions: judged.flatMap(({ example: { id, text }, checks }) =>
      checks.flatMap(({ target, right, expected, proposed }) => (right ? [] : [{ target, id, expected, proposed, text }])),
    ),
  };
}

interface JudgedExample {
  readonly example: LabelledExample;
  readonly proposal: Proposal;
  readonly checks: readonly Check[];
}

function figuresOf(judged: readonly JudgedExample[]): Figures {
  const counters = new Map<Target, { right: number; of: number }>();
  for (const { checks } of judged) for (const { target, right } of checks) count(counters, target, right);
  const labels = judged.map(({ example }) => example);
  const proposals = judged.map(({ proposal }) => proposal);
  return {
    examples: judged.length,
    accuracy: Object.fromEntries(TARGETS.map((target) => [target, accuracy(counters.get(target))])) as Figures["accuracy"],
    kindMacroF1: macroF1(
      labels.map(({ kind }) => kind),
      proposals.map(({ kind }) => kind),
      KINDS,
    ),
    emergency: recallAndPrecision(
      labels.map(({ urgency }) => urgency),
      proposals.map(({ urgency }) => urgency),
      "emergency",
    ),
  };
}

/** What the model said of its certainty, and whether it was right. */
function statementsOf({ certainty }: Proposal, checks: readonly Check[]): readonly Statement[] {
  if (certainty === null) return [];
  const isRight = (target: Target) => checks.find((each) => each.target === target)?.right;
  return (["kind", "department", "urgency", "language"] as const).flatMap((target) => {
    const right = isRight(target);
    const sure = certainty[target];
    return right === undefined || sure === null ? [] : [{ target, sure, right }];
  });
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

function recallAndPrecision<Class>(labels: readonly Class[], proposed: readonly Class[], each: Class): Figures["emergency"] {
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
