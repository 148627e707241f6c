import { tokenise } from "#domain/text/tokenise.ts";
import { ownModel } from "#engine/core/understanding/ownModel.ts";
import { buildGazetteer } from "#domain/geography/gazetteer.ts";
import type { LabelledExample } from "#domain/understanding/evaluate.ts";
import { Learner } from "#domain/understanding/learner.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import type { Understanding } from "#domain/understanding/understand.ts";
import type { Bench, Length } from "../harness/bench.ts";
import { atMost, figureOf } from "../harness/figures.ts";
import type { Figure, Unit } from "../harness/figures.ts";
import { heapMb } from "../harness/heap.ts";
import { msOf } from "../harness/inTurn.ts";
import { labelledExamples } from "../labelledExamples.ts";
import { exampleText } from "../record/exampleText.ts";
import { beginnings } from "./begin.ts";

const CORRECTIONS: Readonly<Record<Length, number>> = { tiny: 40, short: 10_000, long: 10_000 };
const EXAMPLES: Readonly<Record<Length, number>> = { tiny: 60, short: Infinity, long: Infinity };
const TIMES: Readonly<Record<Length, number>> = { tiny: 1, short: 5, long: 20 };
const MOST_MS = 0.5;

export const bench: Bench = {
  what: "milliseconds a post of the understanding step with all places that ship, beside finding the words of the same post; start-up and memory",
  sizes: { tiny: 0, short: 0, long: 0 },
  async run({ length }) {
    const examples = labelledExamples().slice(0, EXAMPLES[length]);
    const heapBefore = heapMb();
    const [gazetteerMs, gazetteer] = timed(() => buildGazetteer());
    const learner = new Learner();
    const [modelMs, model] = timed(() => ownModel());
    const [restMs, understanding] = timed(() => {
      const made = createUnderstanding({ gazetteer, learner, model });
      made.understand(asPost(examples[0]?.text ?? ""));
      return made;
    });
    const heapReady = heapMb();

    const rulesAlone = aPost("by the rules alone", createUnderstanding({ gazetteer }), examples, TIMES[length]);
    const byModel = aPost("by rules and model", understanding, examples, TIMES[length]);
    const lessons = lessonsFor(understanding, examples, CORRECTIONS[length]);
    const [learningMs] = timed(() => {
      for (const { correction, rules } of lessons) learner.learn(correction, rules);
    });
    const withLearned = aPost(`with ${lessons.length} corrections learned`, understanding, examples, TIMES[length]);
    const heapLearned = heapMb();
    const begun = beginnings(lessons);
    const once = (name: string, unit: Unit, value: number) => figureOf({ name, unit, asked: [value] });
    return {
      cases: 0,
      posts: examples.length,
      figures: [
        rulesAlone,
        byModel,
        withLearned,
        once("start-up", "ms", gazetteerMs + modelMs + restMs),
        once("of which the model", "ms", modelMs),
        once("of which the gazetteer", "ms", gazetteerMs),
        once("learning all corrections", "ms", learningMs),
        once("a start that learns from events", "ms", begun.fromEventsMs),
        once("a start with what was kept", "ms", begun.fromKeptMs),
        once("keeping what was learned", "ms", begun.keepMs),
        once("memory of rules and model", "MB", heapReady - heapBefore),
        once("memory of what was learned", "MB", heapLearned - heapReady),
        once("what was learned, kept", "MB", begun.keptMb),
      ],
      notes: ["times of one post are of a warm program, start-up is not"],
    };
  },
};

/** The limit: the words alone, without a thought of what they mean. */
function aPost(name: string, { understand }: Understanding, examples: readonly LabelledExample[], times: number): Figure {
  for (const { text } of examples) understand(asPost(text));
  const asked: number[] = [];
  const limit: number[] = [];
  for (let time = 0; time < times; time += 1) {
    for (const { text } of examples) {
      asked.push(msOf(() => understand(asPost(text))));
      limit.push(msOf(() => tokenise(text)));
    }
  }
  return figureOf({ name: `a post ${name}`, unit: "ms", asked, limit, goals: [atMost("median", MOST_MS)] });
}

function timed<Result>(work: () => Result): readonly [ms: number, result: Result] {
  const begunAt = performance.now();
  const result = work();
  return [performance.now() - begunAt, result];
}

/** As corrections stand in events: with what the rules said. */
function lessonsFor({ ruleScores }: Understanding, examples: readonly LabelledExample[], count: number) {
  return Array.from({ length: count }, (_, index) => {
    const { text, department, kind } = examples[index % examples.length] ?? { text: "", department: null, kind: "grievance" as const };
    const wording = `${text} ${exampleText(index)}`.slice(0, 280);
    return { correction: { text: wording, kind, ...(department === null ? {} : { department }) }, rules: ruleScores(wording) };
  });
}

function asPost(text: string) {
  return { text, placeName: null, authorLocation: null };
}
