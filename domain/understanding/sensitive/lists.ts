import { HARM_WORDS } from "./lexicon/harms.ts";
import { ILLNESS_WORDS } from "./lexicon/illnesses.ts";
import { PAIRS } from "./lexicon/pairs.ts";
import { PEOPLE_WORDS } from "./lexicon/people.ts";
import { SEXUAL_WORDS } from "./lexicon/sexual.ts";
import { SUICIDE_WORDS } from "./lexicon/suicide.ts";
import { pairConcepts } from "./rules.ts";

/** The concepts of all rules, by their names. */
export function sensitiveConcepts(): Readonly<Record<string, string>> {
  const ofPairs = PAIRS.flatMap(({ first, second }, at) => {
    const [firstName, secondName] = pairConcepts(at);
    return [
      [firstName, first],
      [secondName, second],
    ];
  });
  return { ...PEOPLE_WORDS, ...SEXUAL_WORDS, ...HARM_WORDS, ...ILLNESS_WORDS, ...SUICIDE_WORDS, ...Object.fromEntries(ofPairs) };
}
