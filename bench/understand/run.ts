import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { buildGazetteer } from "#domain/geography/gazetteer.ts";
import type { LabelledExample } from "#domain/understanding/evaluate.ts";
import { Learner } from "#domain/understanding/learner.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import type { Understanding } from "#domain/understanding/understand.ts";
import { labelledExamples } from "../labelledExamples.ts";
import { exampleText } from "../record/exampleText.ts";
import { beginnings } from "./begin.ts";
import { villagesToKnow } from "./villages.ts";

const CORRECTIONS = 10_000;
const ROUNDS = 5;

/** `understand [--json]` */
export async function run(args: readonly string[]): Promise<void> {
  const villages = await villagesToKnow();
  const examples = labelledExamples();
  const heapBefore = heapMb();

  const startedAt = performance.now();
  const gazetteer = buildGazetteer(villages);
  const gazetteerMs = performance.now() - startedAt;
  const learner = new Learner();
  const understanding = createUnderstanding({ gazetteer, learner });
  understanding.understand(asPost(examples[0]?.text ?? ""));
  const startUpMs = performance.now() - startedAt;
  const heapReady = heapMb();

  const byRules = timesOf(understanding, examples);
  const lessons = lessonsFor(understanding, examples);
  const learningAt = performance.now();
  for (const { correction, rules } of lessons) learner.learn(correction, rules);
  const learningMs = performance.now() - learningAt;

  const withLearned = timesOf(understanding, examples);
  const memoryOfLearned = heapMb() - heapReady;
  const begun = beginnings(lessons);

  print(args.includes("--json"), {
    villages: villages.length,
    posts: examples.length * ROUNDS,
    startUpMs: rounded(startUpMs),
    ofWhichGazetteerMs: rounded(gazetteerMs),
    msAPost: byRules,
    memoryMb: rounded(heapReady - heapBefore),
    corrections: CORRECTIONS,
    learnAllMs: rounded(learningMs),
    msAPostWithLearned: withLearned,
    memoryOfLearnedMb: rounded(memoryOfLearned),
    beginFromEventsMs: rounded(begun.fromEventsMs),
    keepMs: rounded(begun.keepMs),
    beginFromKeptMs: rounded(begun.fromKeptMs),
    keptMb: rounded(begun.keptMb),
  });
}

interface Times {
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
}

function timesOf({ understand }: Understanding, examples: readonly LabelledExample[]): Times {
  for (const { text } of examples) understand(asPost(text));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { text } of examples) {
      const askedAt = performance.now();
      understand(asPost(text));
      times.push(performance.now() - askedAt);
    }
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => rounded(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
}

/** As corrections stand in events: with what the rules said. */
function lessonsFor({ ruleScores }: Understanding, examples: readonly LabelledExample[]) {
  return Array.from({ length: CORRECTIONS }, (_, index) => {
    const { text, department, kind } = examples[index % examples.length] ?? { text: "", department: null, kind: "grievance" as const };
    const wording = `${text} ${exampleText(index)}`.slice(0, 280);
    return { correction: { text: wording, kind, ...(department === null ? {} : { department }) }, rules: ruleScores(wording) };
  });
}

/** What is really held: garbage is collected first. */
function heapMb(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed / 1_048_576;
}

function asPost(text: string) {
  return { text, placeName: null, authorLocation: null };
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

function print(asJson: boolean, result: Readonly<Record<string, number | Times>>): void {
  if (asJson) return console.log(JSON.stringify(result));
  for (const [name, value] of Object.entries(result)) {
    console.log(
      `${name.padEnd(24)}${typeof value === "number" ? value : `median ${value.median}, 95 of 100 within ${value.p95}, worst ${value.worst}`}`,
    );
  }
}
