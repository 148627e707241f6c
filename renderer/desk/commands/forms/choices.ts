import { romanise } from "#domain/text/romanise.ts";

/** One line of a list to choose from. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** In a second line. */
  readonly detail?: string | null;
  /** Why it cannot be taken; said in the second line. */
  readonly whyNot?: string;
  /** Further words by which it is found, such as its name in the other language. */
  readonly names?: readonly string[];
}

/**
 * The choices in whose words each typed word begins a word, in their order: "bij kar" finds बिजली, करनाल, and पानी finds
 * "pani". All of them while nothing is typed.
 */
export function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const sought = wordsOf(typed);
  if (sought.length === 0) return choices;
  return choices.filter(({ label, detail, names }) => {
    const words = wordsOf([label, detail ?? "", ...(names ?? [])].join(" "));
    return sought.every((part) => words.some((word) => word.startsWith(part)));
  });
}

function wordsOf(text: string): readonly string[] {
  return romanise(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
}
