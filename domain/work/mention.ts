/*
 * A colleague is named in a note by @ and their whole name, as the type-ahead writes it: so the note reads the same to everybody, and who is told follows from its
 * words alone.
 */

interface Named {
  readonly id: string;
  readonly name: string;
}

/** An @ that is being typed: from where in the text, and what stands between it and the caret. */
export interface Typing {
  readonly from: number;
  readonly typed: string;
}

/** A name is looked for in so many letters at most. */
const LONGEST_TYPED = 40;

/** Null where the caret stands after no @ that begins a word, or too far from it. */
export function mentionAt(text: string, caret: number): Typing | null {
  const from = text.lastIndexOf("@", caret - 1);
  if (from < 0 || caret - from - 1 > LONGEST_TYPED) return null;
  const before = text.slice(0, from).at(-1) ?? " ";
  const typed = text.slice(from + 1, caret);
  // The @ of an e-mail address follows on a letter, and a name that is complete ends with a blank.
  return /[\s(,;:]/u.test(before) && !/[\n@]|\s$|^\s/u.test(typed) ? { from, typed } : null;
}

/** The text with the name in the place of what was typed, and where the caret goes. */
export function withMention(text: string, { from, typed }: Typing, name: string): { readonly text: string; readonly caret: number } {
  const begun = `${text.slice(0, from)}@${name} `;
  return { text: begun + text.slice(from + 1 + typed.length).replace(/^ /u, ""), caret: begun.length };
}

/** Whom a text names, each once; of two names of which one begins with the other, the longer counts. */
export function namedIn<Person extends Named>(text: string, people: readonly Person[]): readonly Person[] {
  const byLength = people.toSorted((one, other) => other.name.length - one.name.length);
  const found = new Set<Person>();
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const after = text.slice(at + 1);
    const person = byLength.find(({ name }) => after.startsWith(name) && !/^[\p{L}\p{M}\p{N}]/u.test(after.slice(name.length)));
    if (person !== undefined) found.add(person);
  }
  return [...found];
}
