/** To whom it was sent, and what hangs on it. */
const ASIDE = /(?<!\S)[@#][\p{L}\p{M}\p{N}_]{1,60}|https?:\/\/\S+/gu;
const LETTER = /\p{L}/gu;
const FEWEST_LETTERS = 6;

/** Whether a citizen's text holds words that can be read aloud: more than names, links, tags, signs and what a mask left. */
export function saysSomething(text: string): boolean {
  return (text.replace(ASIDE, " ").match(LETTER)?.length ?? 0) >= FEWEST_LETTERS;
}
