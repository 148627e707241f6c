/** Words of somebody else at the end of a sentence: the stop that they bring with them ends it, and there is no second one. */
export function quotedAtEnd(words: string, stop: "." | "।"): string {
  return /[.।!?…]$/u.test(words.trimEnd()) ? `“${words.trimEnd()}”` : `“${words}”${stop}`;
}
