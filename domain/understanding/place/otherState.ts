import { keySet } from "../../text/keySet.ts";
import type { Token } from "../../text/tokenise.ts";
import type { MentionsFound } from "./mentions.ts";

/**
 * Whether a text is about another state: it names places outside of Haryana at least twice, and once who governs there ("Delhi sarkar",
 * "Punjab ke mantri"). What it names inside is where the writer sits.
 */
export function isOfOtherState(tokens: readonly Token[], outside: MentionsFound["outside"]): boolean {
  return outside.length >= NAMED && outside.some(({ start, end }) => tokens[start]?.sigil !== "@" && isGoverned(tokens, end));
}

const NAMED = 2;
const GOVERNMENT = keySet("sarkar government govt");
const OFFICES = keySet("sarkar mantri portal afsar vidhayak");
const BODIES = keySet("cm dc jal water");
const OF = keySet("ki ke ka di de da");

function isGoverned(tokens: readonly Token[], end: number): boolean {
  const after = joinedKey(tokens, end);
  if (GOVERNMENT.has(after) || BODIES.has(after)) return true;
  return OF.has(after) && OFFICES.has(joinedKey(tokens, end + 1));
}

function joinedKey(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.gap === "" ? token.key : "";
}
