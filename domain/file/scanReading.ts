import { z } from "zod";

/**
 * What became of reading a scan or a photograph of a letter by machine. `unclear`: there is writing, too doubtful to be used, as handwriting is; a person types it in.
 * `nothing`: no writing, as on most photographs. `damaged`: it cannot be opened. `too-heavy`: it would take more time or memory than one file may.
 */
const SCAN_OUTCOMES = ["read", "unclear", "nothing", "damaged", "too-heavy"] as const;
export type ScanOutcome = (typeof SCAN_OUTCOMES)[number];

/** More than a letter holds. What stands further on is not read. */
export const LONGEST_READING = 20_000;

/** Sheets of one PDF. */
export const MOST_SHEETS = 10;

export const scanReadingSchema = z.strictObject({
  outcome: z.enum(SCAN_OUTCOMES),
  /** Empty where the outcome is not `read`. */
  text: z.string().max(LONGEST_READING),
  /** How sure the machine is of its words, in per cent; null where it has none. */
  confidence: z.number().int().min(0).max(100).nullable(),
  /** Sheets that were looked at; those after {@link MOST_SHEETS} are not. */
  sheets: z.number().int().nonnegative(),
  sheetsLeft: z.number().int().nonnegative(),
});
export type ScanReading = z.infer<typeof scanReadingSchema>;

/** A word as a machine reads it. */
export interface ReadWord {
  readonly text: string;
  /** In per cent. */
  readonly confidence: number;
}

/** The words of a sheet in its lines; an empty line parts paragraphs. */
export type ReadLines = readonly (readonly ReadWord[])[];

/** Edges of paper, stamps and signatures come out as lines of signs that the machine itself does not believe. */
const DOUBTFUL_LINE = 50;
/** Below this too much is wrong to be of use; print comes out above 75, handwriting below 50. */
const CLEAR = 65;
/** Fewer letters than this are no letter: a name on a shop in the photograph of a street. */
const FEWEST_LETTERS = 12;
/** So much writing that a person should look, though the machine cannot read it. */
const MUCH_WRITING = 40;

/** What the lines of all sheets come to. */
export function judgeReading(sheets: readonly ReadLines[], counted: Pick<ScanReading, "sheets" | "sheetsLeft">): ScanReading {
  const kept = sheets.map((lines) => lines.filter((line) => line.length === 0 || meanOf(line) >= DOUBTFUL_LINE));
  const words = kept.flat(2);
  const confidence = Math.round(meanOf(words));
  const none = { text: "", confidence: null, ...counted };
  if (lettersOf(words) >= FEWEST_LETTERS && confidence >= CLEAR)
    return { outcome: "read", text: textOf(kept).slice(0, LONGEST_READING).trim(), confidence, ...counted };
  return { outcome: lettersOf(sheets.flat(2)) >= MUCH_WRITING ? "unclear" : "nothing", ...none };
}

/** Weighed by letters: a stroke that is taken for a full stop says little. */
export function meanOf(words: readonly ReadWord[]): number {
  const letters = lettersOf(words);
  return letters === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence * lettersIn(word), 0) / letters;
}

function lettersOf(words: readonly ReadWord[]): number {
  return words.reduce((sum, word) => sum + lettersIn(word), 0);
}

function lettersIn({ text }: ReadWord): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function textOf(sheets: readonly ReadLines[]): string {
  return sheets
    .map((lines) => lines.map((line) => line.map(({ text }) => text).join(" ")).join("\n"))
    .join("\n\n")
    .replaceAll(/\n{3,}/gu, "\n\n");
}
