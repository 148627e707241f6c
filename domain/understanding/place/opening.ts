import { keySet } from "../../text/keySet.ts";
import type { Token } from "../../text/tokenise.ts";

/** Whether a text begins here, but for the account that it is addressed to and a greeting: "@HaryanaCMCell Sir, Amin me …". */
export function isTextOpening(tokens: readonly Token[], at: number): boolean {
  if (at > LONGEST_ADDRESS || (at > 0 && tokens[at - 1]?.sigil !== "@" && tokens[at]?.gap !== "comma")) return false;
  for (let before = 0; before < at; before += 1) {
    const token = tokens[before];
    if (token !== undefined && token.sigil !== "@" && !GREETS.has(token.key)) return false;
  }
  return true;
}

/** In words, those of handles with them. */
const LONGEST_ADDRESS = 12;
const GREETS = keySet(
  "sir madam saab sahab sahib ji jee dear respected hello hi namaste namaskar ram cm team महोदय श्रीमान माननीय आदरणीय मुख्यमंत्री नमस्ते नमस्कार साब साहब जी राम भाई ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ ਜੀ ਸਰ ਬੇਨਤੀ ਹੈ",
);
