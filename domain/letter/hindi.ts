import type { LetterKind } from "../grievance/letter.ts";
import { dateOnPaper, daysBetween } from "./days.ts";
import type { LetterFacts } from "./facts.ts";

export const NAME_OF_LETTER_HI: Readonly<Record<LetterKind, string>> = {
  reminder: "स्मरण पत्र",
  dissatisfaction: "असंतोष पत्र",
  explanation: "स्पष्टीकरण पत्र",
  "show-cause": "कारण बताओ नोटिस",
};

export function subjectInHindi(kind: LetterKind, { ticket, department, place }: LetterFacts): string {
  const where = place === null ? "" : `, ${place.hi}`;
  return SUBJECTS[kind](`शिकायत संख्या ${ticket} (${department.hi}${where})`);
}

const SUBJECTS: Readonly<Record<LetterKind, (matter: string) => string>> = {
  reminder: (matter) => `स्मरण पत्र: ${matter} में कार्यवाही रिपोर्ट भेजने बारे`,
  dissatisfaction: (matter) => `${matter} में भेजी गई कार्यवाही रिपोर्ट संतोषजनक न होने बारे`,
  explanation: (matter) => `${matter} में कार्यवाही रिपोर्ट न भेजने पर स्पष्टीकरण बारे`,
  "show-cause": (matter) => `कारण बताओ नोटिस: ${matter} में कार्यवाही रिपोर्ट न भेजने बारे`,
};

/** The paragraphs of a letter, each one line of text. */
export function paragraphsInHindi(kind: LetterKind, facts: LetterFacts): readonly string[] {
  return [matter(facts), ...SAID[kind](facts)];
}

function matter({ ticket, openedAt, matter: words, markedAt, place }: LetterFacts): string {
  const where = place === null ? "" : `${place.hi} से `;
  const sent = markedAt === null ? "" : ` यह शिकायत दिनांक ${dateOnPaper(markedAt)} को आपके कार्यालय को अंकित की गई थी।`;
  return `${where}शिकायत संख्या ${ticket} दिनांक ${dateOnPaper(openedAt)} को प्राप्त हुई। नागरिक ने लिखा है: “${words}”।${sent}`;
}

const SAID: Readonly<Record<LetterKind, (facts: LetterFacts) => readonly string[]>> = {
  reminder: (facts) => [
    due(facts),
    `अनुरोध है कि कार्यवाही रिपोर्ट ${by(facts)} भेजी जाए, जिसमें यह लिखा हो कि क्या कार्य किया गया, किस तिथि को और किस अधिकारी द्वारा; मौके पर हुए कार्य के फ़ोटो या दस्तावेज़ साथ लगाए जाएँ।`,
  ],
  dissatisfaction: (facts) => [
    facts.returned === null
      ? "आपके कार्यालय से प्राप्त कार्यवाही रिपोर्ट की जाँच की गई और वह संतोषजनक नहीं पाई गई।"
      : `आपके कार्यालय ने लिखा है: “${facts.returned.report}”। रिपोर्ट की जाँच की गई और वह इस कारण संतोषजनक नहीं पाई गई: ${facts.returned.reason}।`,
    `अनुरोध है कि शिकायत का वास्तव में निवारण कराया जाए, नागरिक से बात की जाए और प्रमाण सहित नई रिपोर्ट ${by(facts)} भेजी जाए।`,
  ],
  explanation: (facts) => [
    due(facts),
    ...history(facts),
    `आप ${by(facts)} लिखित रूप में स्पष्ट करें कि रिपोर्ट समय पर क्यों नहीं भेजी गई और इस देरी के लिए कौन उत्तरदायी है। स्पष्टीकरण के साथ रिपोर्ट भी भेजी जाए।`,
  ],
  "show-cause": (facts) => [
    due(facts),
    ...history(facts),
    `आपसे ${by(facts)} लिखित रूप में कारण बताने को कहा जाता है कि क्यों न आपके विरुद्ध लागू सेवा नियमों के अंतर्गत अनुशासनात्मक कार्यवाही की अनुशंसा की जाए। यदि इस अवधि में उत्तर प्राप्त नहीं होता तो यह माना जाएगा कि आपको कुछ नहीं कहना है, और निर्णय अभिलेख के आधार पर लिया जाएगा।`,
  ],
};

function due({ dueAt, writtenAt }: LetterFacts): string {
  if (dueAt === null) return "कार्यवाही रिपोर्ट अब तक प्राप्त नहीं हुई है।";
  if (dueAt > writtenAt) return `कार्यवाही रिपोर्ट दिनांक ${dateOnPaper(dueAt)} तक भेजी जानी है।`;
  const late = daysBetween(dueAt, writtenAt);
  return `कार्यवाही रिपोर्ट दिनांक ${dateOnPaper(dueAt)} तक भेजी जानी थी, जो अब तक प्राप्त नहीं हुई है${late === 0 ? "" : `; ${late} दिन की देरी हो चुकी है`}।`;
}

function history({ reminders, earlier }: LetterFacts): readonly string[] {
  const letters = earlier.map(({ kind, number, issuedAt }) => `${NAME_OF_LETTER_HI[kind]} संख्या ${number} दिनांक ${dateOnPaper(issuedAt)}`);
  const reminded = reminders === 0 ? [] : [`प्रणाली द्वारा ${reminders} स्मरण`];
  const before = [...reminded, ...letters];
  return before.length === 0 ? [] : [`इससे पूर्व: ${before.join("; ")}।`];
}

function by({ answerBy }: LetterFacts): string {
  return answerBy === null ? "अविलंब" : `दिनांक ${dateOnPaper(answerBy)} तक`;
}
