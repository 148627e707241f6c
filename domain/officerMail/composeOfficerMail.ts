import { beginningOf } from "../text/beginning.ts";
import type { LanguageChoice } from "../text/languageChoices.ts";
import type { Words } from "../text/words.ts";
import type { ComposedOfficerMail, OfficerMailFacts } from "./facts.ts";
import { mailParagraphs, WORDING } from "./mailParagraphs.ts";

/** Between the languages, where a mail is in both. */
export const BETWEEN_LANGUAGES = "\n\n――――――――――\n\n";

/** A mail in words. Its subject begins with the ticket in brackets, so that an answer whose address was lost still names the case. */
export function composeOfficerMail(facts: OfficerMailFacts, language: LanguageChoice): ComposedOfficerMail {
  const text = { en: mailParagraphs(facts, "en").join("\n\n"), hi: mailParagraphs(facts, "hi").join("\n\n") };
  return {
    subject: oneLine(`[${facts.ticket}] ${inLanguage(subjectOf(facts), language, " / ")}`),
    text: inLanguage(text, language, BETWEEN_LANGUAGES),
  };
}

function subjectOf(facts: OfficerMailFacts): Words {
  const about = (language: keyof Words) => `${WORDING[language].names[facts.kind]}: ${whereOf(facts, language)}`;
  return facts.letter === null ? { en: about("en"), hi: about("hi") } : facts.letter.subject;
}

/** The department of a case and its place, where one is known. */
export function whereOf({ department, place }: OfficerMailFacts, language: keyof Words): string {
  return [department[language], ...(place === null ? [] : [place[language]])].join(", ");
}

/** Hindi first, as on everything that a Government office of Haryana writes. */
export function inLanguage({ en, hi }: Words, language: LanguageChoice, between: string): string {
  return language === "both" ? `${hi}${between}${en}` : language === "hi" ? hi : en;
}

/** No name of a place or letter may begin a header of its own. */
export function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  return beginningOf(line, MOST_LETTERS - 1);
}

const MOST_LETTERS = 250;
