import type { Token } from "../../text/tokenise.ts";

/** The key of a word that follows without a comma or an end; "" for none. */
export function keyAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.gap === "" && token.sigil === "" ? token.key : "";
}

/** Whether one of the words stands among the next ones from `from` on, before a comma or an end. */
export function follows(tokens: readonly Token[], from: number, words: ReadonlySet<string>, within = NEAR): boolean {
  for (let at = from; at < from + within; at += 1) {
    const key = keyAt(tokens, at);
    if (key === "") return false;
    if (words.has(key)) return true;
  }
  return false;
}

/** Words after a name within which a cue counts: "Gurugram ki company". */
const NEAR = 3;
