import type { DueLetter } from "../grievance/dueLetter.ts";
import { byDayInEnglish, earlierInEnglish } from "./english.ts";
import { byDayInHindi, earlierInHindi } from "./hindi.ts";
import type { ComposedLetter } from "./compose.ts";
import { dateOnPaper, momentOnPaper } from "./days.ts";
import { daysOwnDelay, firstMarkedOn } from "./facts.ts";
import type { LetterFacts } from "./facts.ts";

/** A case in a letter about several. It has no words of a citizen, so that what is erased in one case stands in no letter of another. */
export type GroupedCase = Omit<LetterFacts, "matter" | "answerBy" | "reminders">;

/** One letter to one office about several late cases, each with a line of its own. */
export function composeGroupLetter(kind: DueLetter["kind"], cases: readonly GroupedCase[], answerBy: number | null): ComposedLetter {
  const n = cases.length;
  return {
    subject:
      kind === "explanation"
        ? { en: `Explanation of delay in ${n} grievances`, hi: `${n} शिकायतों में विलंब पर स्पष्टीकरण बारे` }
        : { en: `Notice to show cause: delay in ${n} grievances`, hi: `कारण बताओ नोटिस: ${n} शिकायतों में विलंब बारे` },
    body: {
      en: [OPENING.en(n), cases.map(inEnglish).join("\n"), ASKED[kind].en(byDayInEnglish(answerBy))].join("\n\n"),
      hi: [OPENING.hi(n), cases.map(inHindi).join("\n"), ASKED[kind].hi(byDayInHindi(answerBy))].join("\n\n"),
    },
  };
}

const OPENING = {
  en: (n: number) =>
    `The ${n} grievances below are with your office. In each of them the time limit for the action-taken report has expired, and no report that redresses the grievance has been received.`,
  hi: (n: number) =>
    `निम्नलिखित ${n} शिकायतें आपके कार्यालय में हैं। प्रत्येक में कार्यवाही रिपोर्ट की समय-सीमा समाप्त हो चुकी है और ऐसी कोई रिपोर्ट प्राप्त नहीं हुई है जिससे शिकायत का निवारण हो।`,
};

const ASKED: Readonly<Record<DueLetter["kind"], Readonly<Record<"en" | "hi", (by: string) => string>>>> = {
  explanation: {
    en: (by) =>
      `You are called upon to explain in writing, ${by}, the delay in each of these grievances and who is responsible for it, and to send the reports along with the explanation.`,
    hi: (by) =>
      `आप ${by} लिखित रूप में स्पष्ट करें कि इनमें से प्रत्येक शिकायत में विलंब क्यों हुआ और इसके लिए कौन उत्तरदायी है। स्पष्टीकरण के साथ रिपोर्टें भी भेजी जाएँ।`,
  },
  "show-cause": {
    en: (by) =>
      `You are hereby called upon to show cause in writing, ${by}, why disciplinary action under the rules of service that apply to you should not be recommended. If no answer is received in that time, it shall be presumed that you have nothing to say, and the matter shall be decided on the record.`,
    hi: (by) =>
      `आपसे ${by} लिखित रूप में कारण बताने को कहा जाता है कि क्यों न आपके विरुद्ध लागू सेवा नियमों के अंतर्गत अनुशासनात्मक कार्यवाही की अनुशंसा की जाए। यदि इस अवधि में उत्तर प्राप्त नहीं होता तो यह माना जाएगा कि आपको कुछ नहीं कहना है, और निर्णय अभिलेख के आधार पर लिया जाएगा।`,
  },
};

function inEnglish(facts: GroupedCase, index: number): string {
  const { ticket, openedAt, department, place, answers, dueAt, report, earlier } = facts;
  const days = lateOf(facts);
  const [first, since] = [firstMarkedOn(facts), dateOnPaper(answers?.at ?? 0)];
  const said = [
    ...(answers === null
      ? []
      : [first === null ? `with your office since ${since}` : `first marked to your office on ${first}, and with it again since ${since}`]),
    ...(report === null
      ? []
      : [
          `report received on ${dateOnPaper(report.receivedAt)}${report.end === null ? "" : `, ${ENDED[report.end.as].en} on ${dateOnPaper(report.end.at)}`}`,
        ]),
    ...(dueAt === null ? [] : [`${report === null ? "report due on" : "time limit expired on"} ${momentOnPaper(dueAt)}`]),
    ...(days === 0 ? [] : [`late by ${days} ${days === 1 ? "day" : "days"}`]),
    ...lastSharpest(earlier).map((letter) => earlierInEnglish(letter, facts.writtenAt)),
  ];
  const where = [department.en, ...(place === null ? [] : [place.en])].join(", ");
  return `${index + 1}. ${ticket} dated ${dateOnPaper(openedAt)} (${where}): ${said.join("; ")}.`;
}

function inHindi(facts: GroupedCase, index: number): string {
  const { ticket, openedAt, department, place, answers, dueAt, report, earlier } = facts;
  const days = lateOf(facts);
  const [first, since] = [firstMarkedOn(facts), dateOnPaper(answers?.at ?? 0)];
  const said = [
    ...(answers === null
      ? []
      : [
          first === null
            ? `दिनांक ${since} से आपके कार्यालय में`
            : `आपके कार्यालय को पहली बार दिनांक ${first} को अंकित, पुनः दिनांक ${since} से आपके कार्यालय में`,
        ]),
    ...(report === null
      ? []
      : [
          `रिपोर्ट दिनांक ${dateOnPaper(report.receivedAt)} को प्राप्त${report.end === null ? "" : `, दिनांक ${dateOnPaper(report.end.at)} को ${ENDED[report.end.as].hi}`}`,
        ]),
    ...(dueAt === null ? [] : [`${report === null ? "रिपोर्ट की देय तिथि" : "समय-सीमा की समाप्ति"} ${momentOnPaper(dueAt)} बजे`]),
    ...(days === 0 ? [] : [`${days} दिन का विलंब`]),
    ...lastSharpest(earlier).map((letter) => earlierInHindi(letter, facts.writtenAt)),
  ];
  const where = [department.hi, ...(place === null ? [] : [place.hi])].join(", ");
  return `${index + 1}. ${ticket} दिनांक ${dateOnPaper(openedAt)} (${where}): ${said.join("; ")}।`;
}

const ENDED = {
  returned: { en: "returned", hi: "वापस की गई" },
  reopened: { en: "grievance reopened", hi: "शिकायत पुनः खोली गई" },
} as const;

function lateOf(facts: GroupedCase): number {
  return daysOwnDelay({ ...facts, matter: null, answerBy: null, reminders: 0 });
}

function lastSharpest(earlier: GroupedCase["earlier"]): GroupedCase["earlier"] {
  return earlier.filter(({ kind }) => kind === "explanation" || kind === "show-cause").slice(-1);
}
