import { cutMasked, maskNumbers, maskPersonalData, openToOfficers } from "./mask.ts";
import type { MaskedText, OfficerText } from "./mask.ts";
import { withoutEnvelope } from "./withoutEnvelope.ts";

/**
 * What a citizen wrote in a case, as the record has it. No text: it fits nowhere where text is told, and is nothing as JSON. Its methods say to whom the
 * words are told, so that all code that tells them has to choose.
 */
export class CaseWords {
  readonly #words: string;
  readonly #isSensitive: boolean;

  constructor(words: string, isSensitive: boolean) {
    this.#words = words;
    this.#isSensitive = isSensitive;
  }

  /** For walls, lists, papers and exports: masked, and nothing at all of a sensitive case. */
  told(letters = Number.MAX_SAFE_INTEGER): MaskedText {
    return cutMasked(maskPersonalData(this.#isSensitive ? "" : this.#words), letters);
  }

  /** For a mail to the office that has to act, of a sensitive case too: nobody can act without knowing on what. */
  toldToOfficer({ showsPersonalData }: { readonly showsPersonalData: boolean }, letters: number): OfficerText {
    const words = this.#words.trim();
    return cutMasked(showsPersonalData ? openToOfficers(words) : maskNumbers(words), letters);
  }

  /** For a letter to the office that has to act, in one paragraph. */
  toldInLetter(letters: number): MaskedText {
    return cutMasked(maskPersonalData(withoutEnvelope(this.#words.replaceAll(/\s+/gu, " ").trim())), letters);
  }

  /** For what the program goes by, which tells nobody. */
  readByProgram(): string {
    return this.#words;
  }
}

export const NO_WORDS = new CaseWords("", false);

/** What a paper or an export says in place of the words. */
export const SENSITIVE_CASE = { en: "Sensitive case", hi: "संवेदनशील शिकायत" } as const;
