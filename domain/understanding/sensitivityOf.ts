import type { Sensitivity } from "../proposal/proposal.ts";
import { tokenise } from "../text/tokenise.ts";
import type { Token } from "../text/tokenise.ts";
import { sensitiveMatcher } from "./reading.ts";
import { sensitivityFrom } from "./sensitive/sensitivity.ts";

/** Whether a post tells of what no wall may show, by the word lists; null for an ordinary one. */
export function sensitivityOf(text: string, tokens: readonly Token[] = tokenise(text)): Sensitivity | null {
  return sensitivityFrom(sensitiveMatcher().conceptHits(tokens), tokens, text);
}
