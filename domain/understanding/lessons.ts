import { DEPARTMENT_CODES } from "../department/departments.ts";
import type { DepartmentCode } from "../department/departments.ts";
import { electricityCompanyOf } from "../department/electricity.ts";
import { DISTRICTS } from "../geography/districts.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { Scored } from "./departments.ts";
import type { Choice } from "./learnerChoice.ts";
import type { Strengths } from "./judgement.ts";
import type { LearnedTarget, Lesson, Lessons, RuleScores } from "./learner.ts";
import type { Kind, Location, Urgency } from "../proposal/proposal.ts";

/** The score of a district that the text names. */
const NAMED_DISTRICT = 6;

export function ruleScoresOf(
  scored: readonly Scored[],
  kind: Strengths<Kind>,
  urgency: Strengths<Urgency>,
  district: DistrictName | null,
): RuleScores {
  return {
    department: Object.fromEntries(scored.map(({ code, weight }) => [code, weight])),
    kind,
    urgency,
    district: district === null ? {} : { [district]: NAMED_DISTRICT },
  };
}

/** The first of the scored departments as the choice of the rules. */
export function choiceOf([first]: readonly Scored[]): Choice | null {
  return first === undefined ? null : { label: first.code, score: first.weight };
}

/** The strengths of the labels, with what was learned of each. */
export function withLearned<Label extends string>(
  target: Exclude<LearnedTarget, "department">,
  labels: readonly Label[],
  strengths: Strengths<Label>,
  lessons: Lessons | null,
): Strengths<Label> {
  if (!lessons || lessons[target].length === 0) return strengths;
  const learned = new Map(lessons[target].map(({ label, weight }) => [label, weight]));
  const both = labels.map((label) => [label, (strengths[label] ?? 0) + (learned.get(label) ?? 0)]);
  return Object.fromEntries(both) as Strengths<Label>;
}

export function withLearnedDepartments(
  scored: readonly Scored[],
  lessons: readonly Lesson[],
  district: DistrictName | null,
): readonly Scored[] {
  if (lessons.length === 0) return scored;
  const byCode = new Map(scored.map((each) => [each.code, each]));
  for (const { label, weight } of lessons) {
    const learned = KNOWN_CODES.get(label);
    if (!learned) continue;
    // What was learned for one electricity company holds for the districts of the other too.
    const electric = learned === "UHBVN" || learned === "DHBVN";
    const code = electric && district !== null ? electricityCompanyOf(district) : learned;
    const before = byCode.get(code);
    if (before) byCode.set(code, { ...before, weight: before.weight + weight });
    else if (weight > SILENT) byCode.set(code, { code, weight, category: null, evidence: () => [] });
  }
  return [...byCode.values()].filter(({ weight }) => weight > SILENT).toSorted((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1));
}

const KNOWN_CODES: ReadonlyMap<string, DepartmentCode> = new Map(DEPARTMENT_CODES.map((code) => [code, code]));
/** Departments with lower weights are left out. */
const SILENT = 0.5;

/** Uses a learned district where the rules find none, or where it outweighs theirs. */
export function withLearnedDistrict(location: Location, { district: lessons }: Lessons): Location {
  const [first] = lessons;
  if (!first) return location;
  const learned = DISTRICTS.find(({ name }) => name === first.label)?.name;
  const against =
    location.district === null ? 0.8 : NAMED_DISTRICT + (lessons.find(({ label }) => label === location.district)?.weight ?? 0);
  if (!learned || learned === location.district || first.weight <= against) return location;
  return { ...location, district: learned, candidates: [learned] };
}
