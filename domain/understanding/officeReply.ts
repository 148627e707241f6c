import { keySet } from "../text/keySet.ts";
import type { Reading } from "./reading.ts";

/**
 * Whether an office answers somebody: "संबंधित कनिष्ठ अभियंता को मौके पर भेजा गया है", "Reply of Executive Engineer: our team was sent". It tells of the danger that
 * it was asked about, and is none. A citizen who quotes such an answer tells what is wrong with it.
 */
export function isOfficeReply({ signals, text, tokens }: Reading): boolean {
  const reports = signals.get("@report");
  if (reports === undefined || tokens.length >= LONG || text.includes("?") || QUOTED.test(text)) return false;
  if (signals.has("@irony") || signals.has("@duration") || tokens.some(({ key }) => MINE.has(key))) return false;
  const opensAt = tokens.findIndex(({ sigil }) => sigil !== "@");
  // "मौके पर" turns nothing.
  const turns = (signals.get("@turn") ?? []).filter(({ start }) => reports.every((each) => start < each.start - 1 || start > each.end));
  return turns.length === 0 && reports.some(({ start }) => start - opensAt <= EARLY);
}

const LONG = 45;
/** Words before the one that says so. */
const EARLY = 12;
const QUOTED = /["“”‘’«»]|'[^']+'/u;
/** What an office does not say of itself. */
const MINE = keySet(
  "i my mine mera mere meri mujhe main maine mhara mhare mhari mannai mainu mainun mere hamare hamari hamara humare humari sade sada koni konya",
);
