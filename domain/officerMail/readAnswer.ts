import { readPartOf } from "../text/readPart.ts";
import { DAY_MS } from "../clock/indianDay.ts";
import type { Atr } from "../grievance/actions.ts";
import { normaliseText } from "../text/normalise.ts";
import { daysIn, putOffUntil } from "./answerDate.ts";
import * as SAYS from "./answerWords.ts";
import { ownWords } from "./ownWords.ts";

/** What an officer's mail says about the case. Instants are milliseconds UTC. */
export type AnswerReading =
  /** A report. `actedAt` is the day that it names, or when it was written. */
  | { readonly as: "atr"; readonly outcome: Atr["outcome"]; readonly actedAt: number; readonly citizenContacted: true | null }
  /** A request for more time; `expectedAt` is null where no day is named. */
  | { readonly as: "interim"; readonly expectedAt: number | null }
  | { readonly as: "dispute" }
  /** "We are at it": the office accepts the case. */
  | { readonly as: "undertake" }
  /** A person has to read it. */
  | { readonly as: "unclear" };

export const READ_AS = ["atr", "interim", "dispute", "undertake", "unclear"] as const satisfies readonly AnswerReading["as"][];

export interface AnswerToRead {
  readonly text: string;
  /** Photographs and papers that came with it. */
  readonly fileCount: number;
  readonly sentAt: number;
}

/*
 * A mail is read clause by clause, and with caution, since the result acts without a person. A clause that says "done" is no report where it
 * also denies it, puts it off, or only speaks of a letter, an inspection or an order. A mail whose clauses disagree is unclear, and a person
 * reads it: a report that is taken for unclear costs a key press, a mail that is wrongly taken for a report costs the citizen days.
 */
export function readAnswer({ text, fileCount, sentAt }: AnswerToRead): AnswerReading {
  const words = ownWords(readPartOf(text));
  const clauses = clausesOf(words).map((clause) => ({ clause, said: saidIn(clause) }));
  const has = (...said: readonly Said[]) => clauses.some((each) => each.said !== null && said.includes(each.said));
  const hasReport = has("done", "partly", "impossible");
  if (has("dispute")) return hasReport || has("undone") ? { as: "unclear" } : { as: "dispute" };
  if (hasReport) {
    if (has("undone", "put-off", "asks-time", "at-it")) return { as: "unclear" };
    const outcome = has("partly") ? "partly" : has("impossible") ? "not-possible" : "solved";
    // "Done" and "not possible" in one mail: a part was done.
    return report(has("done") && has("impossible") ? "partly" : outcome, words, sentAt);
  }
  if (has("asks-time", "put-off")) {
    const later = clauses.filter(({ said }) => said === "asks-time" || said === "put-off" || said === null).map(({ clause }) => clause);
    const expectedAt = putOffUntil(later.join("\n"), sentAt);
    // "It will be done soon" asks for no time and names no day.
    return expectedAt === null && !has("asks-time") ? { as: "undertake" } : { as: "interim", expectedAt };
  }
  if (has("undone")) return { as: "unclear" };
  if (has("at-it")) return { as: "undertake" };
  return has("enclosed") && fileCount > 0 ? report("solved", words, sentAt) : { as: "unclear" };
}

function report(outcome: Atr["outcome"], words: string, sentAt: number): AnswerReading {
  const days = daysIn(words, sentAt).filter((at) => at <= sentAt && at > sentAt - YEAR_MS);
  const actedAt = days.length === 0 ? sentAt : Math.max(...days);
  return {
    as: "atr",
    outcome,
    actedAt,
    citizenContacted: clausesOf(words).some((clause) => SAYS.SPOKE.test(clause) && !SAYS.DENIAL.test(clause)) || null,
  };
}

const YEAR_MS = 365 * DAY_MS;

type Said = "done" | "undone" | "partly" | "impossible" | "put-off" | "asks-time" | "at-it" | "dispute" | "enclosed";

function saidIn(clause: string): Said | null {
  if (SAYS.DISPUTE.test(clause)) return "dispute";
  if (SAYS.ASKS_TIME.test(clause)) return "asks-time";
  if (SAYS.IMPOSSIBLE.test(clause)) return SAYS.FUTURE.test(clause) ? null : "impossible";
  if (SAYS.AT_IT.test(clause)) return putOffUntil(clause, 0) === null ? "at-it" : "put-off";
  const isDone = SAYS.DONE_ENGLISH.test(clause) || (SAYS.DONE_THING.test(clause) && SAYS.DONE_VERB.test(clause));
  if (SAYS.FUTURE.test(clause)) return "put-off";
  if (isDone && SAYS.DENIAL.test(clause)) return "undone";
  // "Directions were given for repair" is no repair.
  if (SAYS.OTHER_ACT.test(clause)) return SAYS.ENCLOSED.test(clause) ? "enclosed" : null;
  if (SAYS.PARTLY.test(clause)) return "partly";
  if (isDone) return "done";
  return SAYS.ENCLOSED.test(clause) ? "enclosed" : null;
}

/** The clauses of a text in one spelling, without questions. A point between digits belongs to a date. */
function clausesOf(words: string): readonly string[] {
  return (words.match(SENTENCE) ?? [])
    .filter((sentence) => !sentence.includes("?"))
    .flatMap((sentence) => normaliseText(sentence).split(PART))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
}

const SENTENCE = /(?:[^.!?।॥\n\r…]|\.(?=[\d\p{L}]))+[.!?।॥…]*/gu;
const PART = new RegExp(
  `[;,:]|(?<![\\p{L}\\p{M}\\p{N}])(?:but|however|and|lekin|aur|${["लेकिन", "परंतु", "किंतु", "मगर", "और", "तथा", "एवं", "व"].map((word) => normaliseText(word)).join("|")})(?![\\p{L}\\p{M}\\p{N}])`,
  "u",
);
