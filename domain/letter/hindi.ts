import type { LetterKind } from "../grievance/letter.ts";
import { dateOnPaper, momentOnPaper } from "./days.ts";
import { askedTooLate, daysOwnDelay, firstMarkedOn, missedItsTime } from "./facts.ts";
import type { LetterFacts } from "./facts.ts";
import { quotedAtEnd } from "./quoted.ts";

export const NAME_OF_LETTER_HI: Readonly<Record<LetterKind, string>> = {
  reminder: "स्मरण पत्र",
  dissatisfaction: "असंतोष पत्र",
  explanation: "स्पष्टीकरण पत्र",
  "show-cause": "कारण बताओ नोटिस",
};

export function subjectInHindi(kind: LetterKind, facts: LetterFacts): string {
  const { ticket, department, place } = facts;
  const where = place === null ? "" : `, ${place.hi}`;
  return SUBJECTS[kind](`शिकायत संख्या ${ticket} (${department.hi}${where})`, wanting(facts));
}

const SUBJECTS: Readonly<Record<LetterKind, (matter: string, report: string) => string>> = {
  reminder: (matter) => `स्मरण पत्र: ${matter} में कार्यवाही रिपोर्ट भेजने बारे`,
  dissatisfaction: (matter) => `${matter} में भेजी गई कार्यवाही रिपोर्ट संतोषजनक न होने बारे`,
  explanation: (matter, report) => `${matter} में ${report}कार्यवाही रिपोर्ट न भेजने पर स्पष्टीकरण बारे`,
  "show-cause": (matter, report) => `कारण बताओ नोटिस: ${matter} में ${report}कार्यवाही रिपोर्ट न भेजने बारे`,
};

/** What is missing is a report, or one that settles the matter. */
function wanting({ report }: LetterFacts): "" | "संतोषजनक " {
  return report === null ? "" : "संतोषजनक ";
}

/** The paragraphs of a letter, each one line of text. */
export function paragraphsInHindi(kind: LetterKind, facts: LetterFacts): readonly string[] {
  return [matter(facts), ...SAID[kind](facts)];
}

function matter({ ticket, shortNumber, openedAt, matter: words, answers, place }: LetterFacts): string {
  const where = place === null ? "" : ` (${place.hi})`;
  const quoted = words === null ? "" : ` शिकायत में लिखा है: ${quotedAtEnd(words, "।")}`;
  const came = answers === null ? "" : ` ${CAME[answers.as](dateOnPaper(answers.at), firstMarkedOn({ answers }))}`;
  return `यह पत्र शिकायत संख्या ${ticket} (फ़ोन पर बताने की संख्या: ${shortNumber}) दिनांक ${dateOnPaper(openedAt)}${where} के संबंध में है।${quoted}${came}`;
}

const CAME: Readonly<Record<NonNullable<LetterFacts["answers"]>["as"], (date: string, first: string | null) => string>> = {
  marked: (date, first) =>
    first === null
      ? `यह शिकायत दिनांक ${date} को आपके कार्यालय को अंकित की गई थी।`
      : `यह शिकायत आपके कार्यालय को पहली बार दिनांक ${first} को और पुनः दिनांक ${date} को अंकित की गई थी।`,
  "additionally-marked": (date, first) =>
    first === null
      ? `यह शिकायत दिनांक ${date} को आपके कार्यालय को भी अंकित की गई थी।`
      : `यह शिकायत आपके कार्यालय को पहली बार दिनांक ${first} को और पुनः, अतिरिक्त कार्यालय के रूप में, दिनांक ${date} को अंकित की गई थी।`,
  escalated: (date) => `यह शिकायत दिनांक ${date} को आपके स्तर पर भेजी गई थी।`,
};

const SAID: Readonly<Record<LetterKind, (facts: LetterFacts) => readonly string[]>> = {
  reminder: (facts) => [
    due(facts),
    `अनुरोध है कि कार्यवाही रिपोर्ट ${byDayInHindi(facts.answerBy)} भेजी जाए, जिसमें यह लिखा हो कि क्या कार्य किया गया, किस तिथि को और किस अधिकारी द्वारा; मौके पर हुए कार्य के फ़ोटो या दस्तावेज़ साथ लगाए जाएँ।`,
  ],
  dissatisfaction: (facts) => [
    ...examined(facts),
    `अनुरोध है कि शिकायत का वास्तव में निवारण कराया जाए, नागरिक से बात की जाए और प्रमाण सहित नई रिपोर्ट ${byDayInHindi(facts.answerBy)} भेजी जाए।`,
  ],
  explanation: (facts) => [
    due(facts),
    ...history(facts),
    `आप ${byDayInHindi(facts.answerBy)} लिखित रूप में स्पष्ट करें कि ${wanting(facts)}रिपोर्ट ${missedItsTime(facts) ? "समय पर" : "अब तक"} क्यों नहीं भेजी गई और इस विलंब के लिए कौन उत्तरदायी है। स्पष्टीकरण के साथ रिपोर्ट भी भेजी जाए।`,
  ],
  "show-cause": (facts) => [
    due(facts),
    ...history(facts),
    `आपसे ${byDayInHindi(facts.answerBy)} लिखित रूप में कारण बताने को कहा जाता है कि क्यों न आपके विरुद्ध लागू सेवा नियमों के अंतर्गत अनुशासनात्मक कार्यवाही की अनुशंसा की जाए। यदि इस अवधि में उत्तर प्राप्त नहीं होता तो यह माना जाएगा कि आपको कुछ नहीं कहना है, और निर्णय अभिलेख के आधार पर लिया जाएगा।`,
  ],
};

function due(facts: LetterFacts): string {
  const { dueAt, writtenAt, report } = facts;
  const days = daysOwnDelay(facts);
  const late = days === 0 ? "" : `; ${days} दिन का विलंब हो चुका है`;
  const asked = askedTooLate(facts);
  const after = asked === null ? "" : ` आपके कार्यालय को ${asked === "again" ? "पुनः " : ""}अंकित होने से पहले ही समय-सीमा समाप्त हो चुकी थी।`;
  if (report === null) {
    if (dueAt === null) return "कार्यवाही रिपोर्ट अब तक प्राप्त नहीं हुई है।";
    if (dueAt >= writtenAt) return `कार्यवाही रिपोर्ट दिनांक ${dateOnPaper(dueAt)} तक भेजी जानी है।`;
    return `कार्यवाही रिपोर्ट दिनांक ${momentOnPaper(dueAt)} बजे तक भेजी जानी थी, जो अब तक प्राप्त नहीं हुई है${late}।${after}`;
  }
  const came = received(report);
  if (dueAt === null) return `${came} नई रिपोर्ट अब तक प्राप्त नहीं हुई है।`;
  if (dueAt >= writtenAt) return `${came} नई रिपोर्ट दिनांक ${dateOnPaper(dueAt)} तक भेजी जानी है।`;
  return `${came} रिपोर्ट की समय-सीमा दिनांक ${momentOnPaper(dueAt)} बजे समाप्त हो चुकी है और नई रिपोर्ट प्राप्त नहीं हुई है${late}।`;
}

function received({ receivedAt, lateSince, end }: NonNullable<LetterFacts["report"]>): string {
  const after = lateSince === null ? "" : `, देय तिथि ${dateOnPaper(lateSince)} के पश्चात,`;
  const came = `कार्यवाही रिपोर्ट दिनांक ${dateOnPaper(receivedAt)} को${after} प्राप्त हुई`;
  if (end === null) return `${came} थी।`;
  const ended = dateOnPaper(end.at);
  return end.as === "returned" ? `${came} और दिनांक ${ended} को वापस की गई।` : `${came}। शिकायत दिनांक ${ended} को पुनः खोली गई।`;
}

function examined({ report }: LetterFacts): readonly string[] {
  if (report?.end == null) return [];
  const { text, receivedAt, end } = report;
  const reads = text === "" ? "प्राप्त हुई।" : `में लिखा है: ${quotedAtEnd(text, "।")}`;
  const why = end.why === "" ? "।" : `; कारण: ${quotedAtEnd(end.why, "।")}`;
  const judged =
    end.as === "returned"
      ? `रिपोर्ट की जाँच की गई, वह संतोषजनक नहीं पाई गई और दिनांक ${dateOnPaper(end.at)} को वापस की गई${why}`
      : `शिकायत दिनांक ${dateOnPaper(end.at)} को पुनः खोली गई${why} अतः रिपोर्ट संतोषजनक नहीं पाई गई।`;
  return [`दिनांक ${dateOnPaper(receivedAt)} की कार्यवाही रिपोर्ट ${reads} ${judged}`];
}

function history({ reminders, earlier, writtenAt }: LetterFacts): readonly string[] {
  const letters = earlier.map((letter) => earlierInHindi(letter, writtenAt));
  const reminded = reminders === 0 ? [] : [`ई-मेल द्वारा ${reminders} स्मरण`];
  const before = [...reminded, ...letters];
  return before.length === 0 ? [] : [`इससे पूर्व: ${before.join("; ")}।`];
}

/** As `earlierInEnglish`. */
export function earlierInHindi(
  { kind, number, issuedAt, answerBy, answeredAt }: LetterFacts["earlier"][number],
  writtenAt: number,
): string {
  const unanswered = answerBy !== null && answerBy >= writtenAt ? `उत्तर की अंतिम तिथि ${dateOnPaper(answerBy)}` : "उत्तर अप्राप्त";
  const answer = answeredAt === null ? unanswered : `उत्तर दिनांक ${dateOnPaper(answeredAt)} को प्राप्त`;
  return `${NAME_OF_LETTER_HI[kind]} संख्या ${number} दिनांक ${dateOnPaper(issuedAt)} (${answer})`;
}

/** By when an answer is asked, as the letter says it; null asks for one at once. */
export function byDayInHindi(answerBy: number | null): string {
  return answerBy === null ? "अविलंब" : `दिनांक ${dateOnPaper(answerBy)} तक`;
}
