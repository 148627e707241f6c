import type { Kind } from "../proposal/proposal.ts";
import { keySet } from "../text/keySet.ts";
import type { Findings } from "./findings.ts";
import type { Match } from "./matching/matcher.ts";
import { isOfficeReply } from "./officeReply.ts";
import type { Reading } from "./reading.ts";

/**
 * The kind that the course of a text tells, whatever its words weigh together; null where it tells none. Each of these rules was
 * right nearly always on the posts to learn from.
 */
export function toldKind(findings: Pick<Findings, "reading" | "location" | "voices">): Kind | null {
  const { reading } = findings;
  if (turnsToTrouble(reading)) return "grievance";
  if (isMereQuestion(reading) || isElsewhere(findings) || isOfficeReply(reading) || isWithdrawn(reading)) return "other";
  return isWish(findings) ? "suggestion" : null;
}

/** Thanks at the beginning, then a "but", and after it a trouble and no thanks. */
function turnsToTrouble({ signals, tokens }: Reading): boolean {
  const thanks = tokens.findIndex(({ key }, at) => at < EARLY && THANKS.has(key));
  if (thanks < 0) return false;
  const turns = (signals.get("@turn") ?? []).filter(({ start }) => start > thanks && (start - thanks <= 3 || tokens[start]?.gap !== ""));
  const turn = turns.at(-1)?.start;
  if (turn === undefined) return false;
  const after = ({ start }: Match) => start > turn;
  const isGood = (signals.get("@praise") ?? []).some((match) => match.weight >= 2 && after(match));
  return !isGood && ((signals.get("@complaint") ?? []).some(after) || (signals.get("@duration") ?? []).some(after));
}

const EARLY = 25;
const THANKS = keySet(
  "dhanyavad dhanyawad dhanywad dhanyvad dhanyabad thank thanks thankyou thanku shukriya sukriya ਧੰਨਵਾਦ ਸ਼ੁਕਰੀਆ ਮਿਹਰਬਾਨੀ मेहरबानी abhar aabhar sadhuvad",
);

/** How, when or with which papers something is done, and hardly a word of complaint. */
function isMereQuestion({ signals, text, tokens }: Reading): boolean {
  const asks = signals.get("@question") ?? [];
  if (!text.includes("?") && !asks.some(({ weight }) => weight >= UNMARKED)) return false;
  if (asks.length === 0 || tokens.length >= LONG || signals.has("@irony") || signals.has("@duration")) return false;
  const complaints = (signals.get("@complaint") ?? []).filter(({ weight }) => weight >= 1.5);
  return new Set(complaints.map(({ pattern }) => pattern)).size <= 1;
}

/** The weight of words that ask without a question mark. */
const UNMARKED = 5;
/** A longer text tells more than it asks. */
const LONG = 40;

/** "वह शिकायत बंद समझी जाए": what was wrong is told of, and no longer is. One that was closed against the writer's will goes on. */
export function isWithdrawn({ signals, text }: Reading): boolean {
  return signals.has("@withdrawn") && !signals.has("@turn") && !text.includes("?");
}

/** The trouble of another state's authorities, and no district of Haryana. */
function isElsewhere({ reading: { signals }, location, voices }: Pick<Findings, "reading" | "location" | "voices">): boolean {
  return signals.has("@elsewhere") && location.district === null && voices.suggestion < 4 && !signals.has("@wish");
}

/** Something new is asked for, and nothing has failed. */
function isWish({ reading: { signals }, voices }: Pick<Findings, "reading" | "voices">): boolean {
  const isOwed = voices.complaint > 3.5 || ["@duration", "@irony", "@praise", "@emergency"].some((signal) => signals.has(signal));
  return signals.has("@wish") && !isOwed;
}
