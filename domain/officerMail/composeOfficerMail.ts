import type { Words } from "../text/words.ts";
import { NAME_OF_NOTICE_EN, officerMailInEnglish } from "./english.ts";
import type { ComposedOfficerMail, OfficerMailFacts } from "./facts.ts";
import { NAME_OF_NOTICE_HI, officerMailInHindi } from "./hindi.ts";
import type { LanguageChoice } from "../text/languageChoices.ts";

/** Between the languages, where a mail is in both. */
const BETWEEN = "――――――――――";

/** A mail in words. Its subject begins with the ticket in brackets, so that an answer whose address was lost still names the case. */
export function composeOfficerMail(facts: OfficerMailFacts, language: LanguageChoice): ComposedOfficerMail {
  return {
    subject: oneLine(`[${facts.ticket}] ${inLanguage(subjectOf(facts), language, " / ")}`),
    text: inLanguage(
      { en: officerMailInEnglish(facts).join("\n\n"), hi: officerMailInHindi(facts).join("\n\n") },
      language,
      `\n\n${BETWEEN}\n\n`,
    ),
  };
}

function subjectOf({ kind, letter, department, place }: OfficerMailFacts): Words {
  if (letter !== null) return letter.subject;
  const about = (of: Words, where: Words | null, language: keyof Words) =>
    [of[language], ...(where === null ? [] : [where[language]])].join(", ");
  return {
    en: `${NAME_OF_NOTICE_EN[kind]}: ${about(department, place, "en")}`,
    hi: `${NAME_OF_NOTICE_HI[kind]}: ${about(department, place, "hi")}`,
  };
}

/** Hindi first, as on everything that a Government office of Haryana writes. */
export function inLanguage({ en, hi }: Words, language: LanguageChoice, between: string): string {
  return language === "both" ? `${hi}${between}${en}` : language === "hi" ? hi : en;
}

/** Nothing that a place or letter is called may begin a header of its own. */
export function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  const letters = Array.from(line);
  return letters.length <= MOST_LETTERS ? line : `${letters.slice(0, MOST_LETTERS - 1).join("")}…`;
}

const MOST_LETTERS = 250;
