import { tokenise } from "../text/tokenise.ts";
import { EVERYDAY_WORDS } from "./lexicon/everydayWords.ts";

/**
 * What the learner sees of a text: its words and the character four-grams of the longer ones, as keys in which
 * the scripts meet, without everyday words, numbers and handles; each once, in a fixed order.
 */
export function featuresOf(text: string): readonly string[] {
  const features = new Set<string>();
  for (const { key, script, sigil } of tokenise(text)) {
    if (script === "digit" || sigil === "@" || key.length < 3 || EVERYDAY_WORDS.has(key)) continue;
    if (features.size >= MOST_FEATURES) break;
    features.add(key);
    const padded = `^${key}$`;
    if (key.length >= LONG) for (let at = 0; at + GRAM <= padded.length; at += 1) features.add(`~${padded.slice(at, at + GRAM)}`);
  }
  return [...features];
}

const LONG = 5;
const GRAM = 4;
/** A very long text says no more than its first part, and must not take long. */
const MOST_FEATURES = 600;
