import type { LanguageChoice } from "../text/languageChoices.ts";
import type { Words } from "../text/words.ts";
import { BETWEEN_LANGUAGES, inLanguage, oneLine, whereOf } from "./composeOfficerMail.ts";
import type { ComposedOfficerMail, OfficerMailFacts } from "./facts.ts";
import { momentOnPaper, WORDING } from "./mailParagraphs.ts";

/** Several mails to one address in one mail, each in some lines. An answer to it names its case in the subject. */
export function composeDigest(all: readonly OfficerMailFacts[], language: LanguageChoice): ComposedOfficerMail {
  const [first] = all;
  if (first === undefined) return { subject: "", text: "" };
  const subject = { en: `${all.length} mails from the grievance cell`, hi: `शिकायत प्रकोष्ठ की ${all.length} मेल` };
  const intro = {
    en: `To ${first.officer}, ${first.office.en}: these mails are sent together because there are many this hour.`,
    hi: `सेवा में ${first.officer}, ${first.office.hi}: इस घंटे में मेल अधिक होने के कारण ये एक साथ भेजी जा रही हैं।`,
  };
  const howTo = {
    en: "HOW TO ANSWER: send a separate e-mail for each grievance, with its number in the subject.",
    hi: "उत्तर कैसे दें: प्रत्येक शिकायत का उत्तर अलग ई-मेल से दें और विषय में शिकायत संख्या लिखें।",
  };
  const inOne = (each: keyof Words) =>
    [
      intro[each],
      ...all.map((facts, index) => `${index + 1}. ${entry(facts, each)}`),
      howTo[each],
      `${first.signatory[each]}\n${first.cell[each]}`,
    ].join("\n\n");
  return {
    subject: oneLine(inLanguage(subject, language, " / ")),
    text: inLanguage({ en: inOne("en"), hi: inOne("hi") }, language, BETWEEN_LANGUAGES),
  };
}

function entry(facts: OfficerMailFacts, language: keyof Words): string {
  const { kind, ticket, dueAt, isLate, matter, words } = facts;
  const { names, overdue } = WORDING[language];
  const due = dueAt === null ? "" : `; ${DUE[language]} ${momentOnPaper(dueAt)}${isLate ? ` (${overdue})` : ""}`;
  const said = words === null ? "" : ` “${words}”`;
  return `[${ticket}] ${names[kind]}: ${whereOf(facts, language)}${due}${STOP[language]}${said}\n“${matter}”`;
}

const DUE: Words = { en: "report due", hi: "रिपोर्ट की देय तिथि" };
const STOP: Words = { en: ".", hi: "।" };
