import type { DepartmentCode } from "#domain/department/departments.ts";
import type { LabelledExample } from "#domain/understanding/evaluate.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import type { Understanding } from "#domain/understanding/understand.ts";
import { labelledExamples } from "../labelledExamples.ts";
import { shuffled } from "./shuffled.ts";
import { inUnknownWords } from "./unknownWords.ts";

const SHUFFLES = 5;
const CHECKPOINTS = [0, 25, 50, 100, 150, 200, 300, 400];

/** One point of the curve, averaged over the shuffles. */
interface Point {
  /** How many posts came before. */
  readonly seen: number;
  readonly corrections: number;
  /** Right first departments among the posts that are still to come, 0 to 1. */
  readonly byRules: number;
  readonly byCorrections: number;
  /** Where every post is marked too, and each mark teaches. */
  readonly byMarks: number;
}

/** `learning [--json]` */
export function run(args: readonly string[]): void {
  const examples = labelledExamples().filter(({ department }) => department !== null);
  const curves = {
    "as labelled": curveOf(examples),
    "unknown words": curveOf(inUnknownWords(examples)),
    "another practice": curveOf(examples.map((each) => withPractice(each))),
  };
  if (args.includes("--json")) return console.log(JSON.stringify(curves));
  for (const [name, points] of Object.entries(curves)) {
    console.log(
      `\n${name}: ${examples.length} posts, ${SHUFFLES} shuffles\n seen  corrected  rules alone  corrections   gain  and marks   gain`,
    );
    for (const { seen, corrections, byRules, byCorrections, byMarks } of points) {
      console.log(
        `${String(seen).padStart(5)}${corrections.toFixed(1).padStart(11)}${percent(byRules).padStart(13)}${percent(byCorrections).padStart(13)}${percent(byCorrections - byRules).padStart(7)}${percent(byMarks).padStart(11)}${percent(byMarks - byRules).padStart(7)}`,
      );
    }
  }
}

function withPractice(example: LabelledExample): LabelledExample {
  const inPractice = (code: DepartmentCode): DepartmentCode => (code === "ULB" ? "HSVP" : code);
  return {
    ...example,
    department: example.department && inPractice(example.department),
    alt_departments: example.alt_departments.map(inPractice),
  };
}

function curveOf(examples: readonly LabelledExample[]): readonly Point[] {
  const runs = Array.from({ length: SHUFFLES }, (_, seed) => runOf(shuffled(examples, seed + 1)));
  return CHECKPOINTS.filter((seen) => seen < examples.length).map((seen, index) => {
    const mean = (value: (point: Point) => number) =>
      runs.reduce((sum, points) => sum + (points[index] ? value(points[index]) : 0), 0) / runs.length;
    return {
      seen,
      corrections: mean(({ corrections }) => corrections),
      byRules: mean(({ byRules }) => byRules),
      byCorrections: mean(({ byCorrections }) => byCorrections),
      byMarks: mean(({ byMarks }) => byMarks),
    };
  });
}

function runOf(examples: readonly LabelledExample[]): readonly Point[] {
  const rules = createUnderstanding();
  const corrected = createUnderstanding();
  const marked = createUnderstanding();
  const rightByRules = examples.map((example) => isRight(rules, example));
  const points: Point[] = [];
  let corrections = 0;
  for (const [seen, example] of examples.entries()) {
    if (CHECKPOINTS.includes(seen)) {
      const rest = examples.slice(seen);
      points.push({
        seen,
        corrections,
        byRules: rightByRules.slice(seen).filter(Boolean).length / rest.length,
        byCorrections: rest.filter((each) => isRight(corrected, each)).length / rest.length,
        byMarks: rest.filter((each) => isRight(marked, each)).length / rest.length,
      });
    }
    if (correct(corrected, example)) corrections += 1;
    correct(marked, example);
    mark(marked, example);
  }
  return points;
}

/** What a person at the desk would do with a proposal. True where something had to be put right. */
function correct(understanding: Understanding, example: LabelledExample): boolean {
  const { kind } = understanding.understand(asPost(example.text));
  const wrong = {
    ...(isRight(understanding, example) || example.department === null ? {} : { department: example.department }),
    ...(kind === example.kind ? {} : { kind: example.kind }),
  };
  if (Object.keys(wrong).length === 0) return false;
  understanding.learn({ text: example.text, about: example.id, ...wrong });
  return true;
}

/** To the office that is proposed, where it is right as it is. */
function mark(understanding: Understanding, { id, text, department, alt_departments }: LabelledExample): void {
  const first = understanding.understand(asPost(text)).departments[0]?.code;
  const to = first !== undefined && alt_departments.includes(first) ? first : department;
  if (to !== null) understanding.learn({ text, about: id, department: to });
}

function isRight({ understand }: Understanding, { text, department, alt_departments }: LabelledExample): boolean {
  const first = understand(asPost(text)).departments[0]?.code ?? null;
  return first === department || (first !== null && alt_departments.includes(first));
}

function asPost(text: string) {
  return { text, placeName: null, authorLocation: null };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
