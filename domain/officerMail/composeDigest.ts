import type { Words } from "../text/words.ts";
import { inLanguage, oneLine } from "./composeOfficerMail.ts";
import { NAME_OF_NOTICE_EN } from "./english.ts";
import type { ComposedOfficerMail, OfficerMailFacts } from "./facts.ts";
import { NAME_OF_NOTICE_HI } from "./hindi.ts";
import { momentOnPaper } from "./moments.ts";
import type { LanguageChoice } from "../text/languageChoices.ts";

/** Several mails to one address in one mail, each in some lines. An answer to it names its case in the subject. */
export function composeDigest(all: readonly OfficerMailFacts[], language: LanguageChoice): ComposedOfficerMail {
  const [first] = all;
  if (first === undefined) return { subject: "", text: "" };
  const subject = { en: `${all.length} mails of the grievance cell`, hi: `शिकायत प्रकोष्ठ की ${all.length} सूचनाएँ` };
  const intro = {
    en: `To ${first.officer}, ${first.office.en}: these mails are sent together, since there are many in this hour.`,
    hi: `सेवा में ${first.officer}, ${first.office.hi}: इस घंटे में सूचनाएँ अधिक होने के कारण ये एक साथ भेजी जा रही हैं।`,
  };
  const howTo = {
    en: "HOW TO ANSWER: answer each case by an e-mail of its own, with the number of the grievance in its subject.",
    hi: "उत्तर कैसे दें: प्रत्येक शिकायत का उत्तर अलग ई-मेल से दें और विषय में शिकायत संख्या लिखें।",
  };
  const inOne = (each: "en" | "hi") =>
    [
      intro[each],
      ...all.map((facts, index) => `${index + 1}. ${entry(facts)[each]}`),
      howTo[each],
      `${first.signatory[each]}\n${first.cell[each]}`,
    ].join("\n\n");
  return {
    subject: oneLine(inLanguage(subject, language, " / ")),
    text: inLanguage({ en: inOne("en"), hi: inOne("hi") }, language, "\n\n――――――――――\n\n"),
  };
}

function entry({ kind, ticket, department, place, dueAt, isLate, matter, words }: OfficerMailFacts): Words {
  const said = words === null ? "" : ` “${words}”`;
  const due = dueAt === null ? null : momentOnPaper(dueAt);
  const where = (language: "en" | "hi") => [department[language], ...(place === null ? [] : [place[language]])].join(", ");
  return {
    en: `[${ticket}] ${NAME_OF_NOTICE_EN[kind]}: ${where("en")}${due === null ? "" : `; report due ${due}${isLate ? " (overdue)" : ""}`}.${said}\n“${matter}”`,
    hi: `[${ticket}] ${NAME_OF_NOTICE_HI[kind]}: ${where("hi")}${due === null ? "" : `; रिपोर्ट देय ${due}${isLate ? " (अतिदेय)" : ""}`}।${said}\n“${matter}”`,
  };
}
