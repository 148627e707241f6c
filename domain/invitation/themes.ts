import { romanise } from "../text/romanise.ts";
import { tokenise } from "../text/tokenise.ts";
import type { Words } from "../text/words.ts";

/** A suggestion; `category` is null where the program found none. */
export interface Suggestion {
  readonly text: string;
  readonly category: { readonly code: string; readonly label: Words } | null;
}

export type Theme<Of extends Suggestion> =
  | { readonly by: "category"; readonly label: Words; readonly suggestions: readonly Of[] }
  /** A word that the suggestions share, as the first of them writes it. */
  | { readonly by: "word"; readonly word: string; readonly suggestions: readonly Of[] }
  /** Suggestions that share nothing with others. */
  | { readonly by: "none"; readonly suggestions: readonly Of[] };

/**
 * Suggestions by theme, the largest theme first, each suggestion in one: by category where it has one, else by the word that most
 * of the others share. This only counts words.
 */
export function themesOf<Of extends Suggestion>(suggestions: readonly Of[]): readonly Theme<Of>[] {
  const byCategory = new Map<string, { readonly label: Words; readonly suggestions: Of[] }>();
  const rest: Worded<Of>[] = [];
  for (const suggestion of suggestions) {
    const { category, text } = suggestion;
    if (category === null) rest.push({ suggestion, words: contentWordsOf(text) });
    else {
      const theme = byCategory.get(category.code) ?? { label: category.label, suggestions: [] };
      theme.suggestions.push(suggestion);
      byCategory.set(category.code, theme);
    }
  }
  const { themes, alone } = themesByWord(rest);
  const known = [...byCategory.values()].map((theme) => ({ by: "category", ...theme }) as const);
  const sorted = [...known, ...themes].toSorted((one, other) => other.suggestions.length - one.suggestions.length);
  return alone.length === 0 ? sorted : [...sorted, { by: "none", suggestions: alone }];
}

interface Worded<Of> {
  readonly suggestion: Of;
  /** The words as written, by the key that all scripts share. */
  readonly words: ReadonlyMap<string, string>;
}

function themesByWord<Of extends Suggestion>(all: readonly Worded<Of>[]) {
  const themes: Extract<Theme<Of>, { readonly by: "word" }>[] = [];
  let left = all;
  for (;;) {
    const word = mostSharedIn(left);
    if (word === null) return { themes, alone: left.map(({ suggestion }) => suggestion) };
    const those = left.filter(({ words }) => words.has(word));
    themes.push({ by: "word", word: those[0]?.words.get(word) ?? word, suggestions: those.map(({ suggestion }) => suggestion) });
    left = left.filter(({ words }) => !words.has(word));
  }
}

/** The word of most suggestions, at least two; among equals the longest, then the first by alphabet, so that the result is deterministic. */
function mostSharedIn(all: readonly Worded<unknown>[]): string | null {
  const counts = new Map<string, number>();
  for (const { words } of all) for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: string | null = null;
  for (const [word, count] of counts) {
    if (count < 2) continue;
    const most = best === null ? 0 : (counts.get(best) ?? 0);
    if (best === null || count > most || (count === most && (word.length > best.length || (word.length === best.length && word < best))))
      best = word;
  }
  return best;
}

const SHORTEST_KEY = 4;

function contentWordsOf(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { key, text: written, sigil, script } of tokenise(text)) {
    if (sigil === "@" || script === "digit" || script === "other") continue;
    if (key.length >= SHORTEST_KEY && !EMPTY.has(key) && !words.has(key)) words.set(key, written);
  }
  return words;
}

/** Keys of words that do not tell the subject. */
const EMPTY: ReadonlySet<string> = new Set(
  (
    "should could would must please kindly sir madam there their they them these those this that with from have has been being were your our " +
    "very more most less only also than then when where which what will shall need needs every each some many much make made give given take " +
    "like want suggest suggestion suggestions government govt haryana department service people citizen citizens public thanks thank hello " +
    "good better best into about over under after before because while other another such just still here " +
    "चाहिए चाहिये कृपया सरकार विभाग सेवा सुझाव लोग लोगों हरियाणा जनता नागरिक बहुत सभी हमारे हमारी हमारा आपका आपकी अपने अपनी इसके उसके इसका उसका करना करने करें " +
    "किया जाए जाये जाना जाती जाता होना होनी होता होती होते लिए साथ बाद पहले यहाँ वहाँ वाले वाली वाला नहीं मेरा मेरी मेरे ताकि क्योंकि लेकिन धन्यवाद नमस्ते " +
    "chahiye kripya sarkar sujhav bahut hamare hamari karna karne kiya jaye hona honi hota hoti liye nahi mera mere wale wali lekin dhanyavad"
  )
    .split(" ")
    .map((word) => romanise(word)),
);
