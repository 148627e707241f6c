import { foldLatin } from "../text/latinFold.ts";

/**
 * A rule that finds one of some phrases in a clause, which is given as the keys of its words, each with a space before and
 * after it. A phrase is words parted by spaces, `hal|theek` is one of two words, and `_` up to three words of any sort.
 * Words may be spelled in any Latin way, or as the keys that they have in other scripts.
 */
export function phrase(...phrases: readonly string[]): Pick<RegExp, "test"> {
  const all = phrases.map((each) => each.split(" ").map((step) => stepOf(step)));
  return {
    test: (clause) => {
      const words = clause.split(" ").filter((word) => word !== "");
      return all.some((steps) => words.some((_, at) => fits(words, at, steps, 0)));
    },
  };
}

/** One of these words; or a gap of some words of any sort. */
type Step = ReadonlySet<string> | "gap";

const LONGEST_GAP = 3;

function stepOf(written: string): Step {
  return written === "_" ? "gap" : new Set(written.split("|").flatMap((word) => [word, foldLatin(word)]));
}

/** Whether the steps from `next` on fit the words from `at` on. Each gap is tried in its four lengths, and no phrase has more than two. */
function fits(words: readonly string[], at: number, steps: readonly Step[], next: number): boolean {
  const step = steps[next];
  if (step === undefined) return true;
  if (step !== "gap") return step.has(words[at] ?? "") && fits(words, at + 1, steps, next + 1);
  for (let passed = 0; passed <= LONGEST_GAP && at + passed <= words.length; passed += 1) {
    if (fits(words, at + passed, steps, next + 1)) return true;
  }
  return false;
}
