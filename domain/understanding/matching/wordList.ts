import { stepsOf } from "./patternWords.ts";
import { GAP } from "./steps.ts";

/**
 * A parsed pattern. The start parses thousands, so it is only numbers: steps (see `steps.ts`) and the ends of phrases and
 * parts among them.
 */
export interface Pattern {
  /** The steps of all its phrases, one behind the other. A pattern with alternatives stands for several phrases. */
  readonly steps: readonly number[];
  /** Where among the steps each phrase ends. */
  readonly phraseEnds: readonly number[];
  /** Where among the phrases each part ends; without `&` there is one part. */
  readonly partEnds: readonly number[];
}

/**
 * A word list: lines of a weight and, after it, patterns separated by commas. A pattern is one or more words that have to
 * follow each other:
 *
 *   sewer overflow     these two words, in any script, with any usual spelling (they are compared by `romanise`)
 *   gaddh*             any word that begins so
 *   tuti|kharab sadak  either of two words
 *   le gaye/gayab      either of two phrases
 *   =fir               exactly this spelling in this script (फिर is "again", not an FIR)
 *   ^FIR               only in capitals, or in a hashtag or handle
 *   pani ... band      up to four other words between
 *   <water>            any word of a concept
 *   <water> & <absent> both, in any order, at most nine words apart within a sentence
 *
 *   4 <water> & <absent>, jalghar ... band
 *   -2 railway underpass
 *
 * All lists have one scale of weights: 1 is a hint, 2 speaks for the meaning, 4 nearly decides.
 */
export interface WordList {
  /** What a match means, for instance `PHED/no-supply` or `kind/praise`. */
  readonly meaning: string;
  readonly words: string;
}

/** Concepts are named sets of phrases that patterns refer to as `<name>`. */
export type Concepts = Readonly<Record<string, string>>;

export interface WeightedPattern extends Pattern {
  readonly weight: number;
}

/**
 * The lists of a text in which each stands under a line of its own that says what it means:
 *
 *   @praise
 *     5 excellent, well done
 *   @duration
 *     2 din se, for days
 */
export function headedLists(text: string): readonly WordList[] {
  const [, ...parts] = text.split(HEADING);
  return parts.flatMap((meaning, at) => (at % 2 === 0 ? [{ meaning, words: parts[at + 1] ?? "" }] : []));
}

/** A heading begins with no weight. */
const HEADING = /^ *([a-z@].*)$/mu;

export function readList(words: string): readonly WeightedPattern[] {
  const patterns: WeightedPattern[] = [];
  const open = new OpenPattern();
  let weight: number | null = null;
  for (const piece of `${words}\n`.match(PIECES) ?? []) {
    if (weight === null) {
      if (piece === "\n") continue;
      weight = Number(piece);
      if (Number.isNaN(weight)) throw new Error(`A line of a word list needs a weight, and ${piece} is none`);
    } else if (piece === "," || piece === "\n") {
      const pattern = open.close(weight);
      if (pattern.steps.length > 0) patterns.push(pattern);
      if (piece === "\n") weight = null;
    } else open.read(piece);
  }
  return patterns;
}

/** Phrases without weights, separated by commas or line breaks. */
export function readPhrases(words: string): readonly Pattern[] {
  return readList(`1 ${words.trim().replaceAll("\n", ",")}`);
}

/** Words and separators. */
const PIECES = /[^\s,|/&]+|[,|/&\n]/gu;

/** The pattern that is being parsed. */
class OpenPattern {
  #steps: number[] = [];
  #phraseEnds: number[] = [];
  #partEnds: number[] = [];
  /** The alternatives of all words of the phrase that is being parsed, and where those of each word end. */
  readonly #alternatives: number[] = [];
  readonly #wordEnds: number[] = [];
  #joined = false;

  /** Takes a word or a separator. */
  read(piece: string): void {
    if (piece === "|") this.#joined = true;
    else if (piece === "/") this.#endPhrase();
    else if (piece === "&") this.#endPart();
    else {
      if (this.#joined) this.#wordEnds.pop();
      this.#joined = false;
      for (const step of stepsOf(piece)) this.#alternatives.push(step);
      this.#wordEnds.push(this.#alternatives.length);
    }
  }

  close(weight: number): WeightedPattern {
    this.#endPart();
    const pattern = { weight, steps: this.#steps, phraseEnds: this.#phraseEnds, partEnds: this.#partEnds };
    this.#steps = [];
    this.#phraseEnds = [];
    this.#partEnds = [];
    return pattern;
  }

  #endPart(): void {
    this.#endPhrase();
    this.#partEnds.push(this.#phraseEnds.length);
  }

  /** Expands the alternatives of a phrase to all its phrases; the last word varies first. */
  #endPhrase(): void {
    let count = this.#wordEnds.length === 0 ? 0 : 1;
    let from = 0;
    for (const end of this.#wordEnds) {
      count *= end - from;
      from = end;
    }
    for (let nth = 0; nth < count; nth += 1) {
      let blocks = count;
      from = 0;
      for (const end of this.#wordEnds) {
        blocks /= end - from;
        this.#steps.push(this.#alternatives[from + (Math.floor(nth / blocks) % (end - from))] ?? GAP);
        from = end;
      }
      this.#phraseEnds.push(this.#steps.length);
    }
    this.#alternatives.length = 0;
    this.#wordEnds.length = 0;
  }
}
