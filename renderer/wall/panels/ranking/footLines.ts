import { widthOf } from "../../parts/widthOf.ts";

/** What is said below a ranking: what the score is made of, what the arrows tell, what the cell's column is, who is not ranked, and what counts where accounts are unknown. */
export interface FootSentence {
  readonly of: "score" | "moved" | "cell" | "few" | "accounts";
  readonly text: string;
}

/** Between two sentences of a line, and the two arrows before what they tell; `rem`. */
const GAP = 0.6;
const ARROWS = 2.6;

/** Sentences in as few lines as hold them in their order. One that is wider than `width`, in `rem`, has a line of its own. */
export function footLines(sentences: readonly FootSentence[], width: number): readonly (readonly FootSentence[])[] {
  const lines: FootSentence[][] = [];
  let left = 0;
  for (const sentence of sentences) {
    const needed = widthOf(sentence.text) + (sentence.of === "moved" ? ARROWS : 0);
    const line = lines.at(-1);
    if (line !== undefined && needed + GAP <= left) {
      line.push(sentence);
      left -= needed + GAP;
    } else {
      lines.push([sentence]);
      left = width - needed;
    }
  }
  return lines;
}
