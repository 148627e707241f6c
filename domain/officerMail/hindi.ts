import { dateOnPaper } from "../letter/days.ts";
import type { Urgency } from "../proposal/proposal.ts";
import type { OfficerMailFacts } from "./facts.ts";
import { momentOnPaper } from "./moments.ts";
import type { OfficerMailKind } from "./officerMail.ts";

export const NAME_OF_NOTICE_HI: Readonly<Record<OfficerMailKind, string>> = {
  marked: "नई शिकायत",
  "additionally-marked": "नई शिकायत, अतिरिक्त अंकन",
  reminded: "स्मरण",
  "fell-due": "रिपोर्ट अतिदेय",
  escalated: "आपके स्तर पर भेजी गई",
  "atr-returned": "रिपोर्ट वापस",
  reopened: "शिकायत पुनः खोली गई",
  letter: "पत्र",
  disputed: "उत्तरदायी कार्यालय पर विवाद",
};

/** The paragraphs of a mail; lines within one are parted by a line end. */
export function officerMailInHindi(facts: OfficerMailFacts): readonly string[] {
  if (facts.letter !== null) return letterInHindi(facts);
  return [
    "महोदय/महोदया,",
    opening(facts),
    ...why(facts),
    particulars(facts),
    `नागरिक ने लिखा है:\n“${facts.matter}”`,
    ...history(facts),
    ...(facts.kind === "escalated" || facts.kind === "disputed" ? [asked(facts)] : HOW_TO_ANSWER),
    `${facts.signatory.hi}\n${facts.cell.hi}`,
  ];
}

function opening({ kind, ticket, officer, office, dueAt, reminders, answeredBy, disputedBy }: OfficerMailFacts): string {
  const until = dueAt === null ? "अविलंब" : `दिनांक ${momentOnPaper(dueAt)} तक`;
  const was = dueAt === null ? "" : `दिनांक ${momentOnPaper(dueAt)} तक `;
  const said: Readonly<Record<OfficerMailKind, string>> = {
    marked: `शिकायत संख्या ${ticket} आपके कार्यालय को अंकित की गई है। कार्यवाही रिपोर्ट ${until} भेजी जानी है।`,
    "additionally-marked": `शिकायत संख्या ${ticket} ${answeredBy?.hi ?? "अन्य कार्यालय"} के साथ आपके कार्यालय को भी अंकित की गई है। कार्यवाही रिपोर्ट ${until} भेजी जानी है।`,
    reminded: `स्मरण संख्या ${reminders}: शिकायत संख्या ${ticket} में कार्यवाही रिपोर्ट प्राप्त नहीं हुई है। रिपोर्ट ${until} भेजी जानी है।`,
    "fell-due": `शिकायत संख्या ${ticket} में कार्यवाही रिपोर्ट ${was}भेजी जानी थी, जो अब तक प्राप्त नहीं हुई है। अनुरोध है कि रिपोर्ट अविलंब भेजी जाए।`,
    escalated: `शिकायत संख्या ${ticket} का निपटान निचले स्तर पर न होने के कारण यह आपके स्तर पर भेजी गई है।`,
    "atr-returned": `शिकायत संख्या ${ticket} में प्राप्त कार्यवाही रिपोर्ट की जाँच की गई और वह वापस की जाती है। अनुरोध है कि नई रिपोर्ट ${until} भेजी जाए।`,
    reopened: `शिकायत संख्या ${ticket} पुनः खोली गई है, क्योंकि सूचना मिली है कि समस्या का समाधान नहीं हुआ है। अनुरोध है कि नई रिपोर्ट ${until} भेजी जाए।`,
    letter: `शिकायत संख्या ${ticket} में पत्र इसके साथ भेजा जा रहा है।`,
    disputed: `शिकायत संख्या ${ticket} में ${disputedBy?.hi ?? "एक कार्यालय"} ने लिखा है कि मामला उससे संबंधित नहीं है। दोनों पक्षों को सुनकर निर्णय किया जाए; रिपोर्ट की समय-सीमा चलती रहेगी।`,
  };
  return `सेवा में ${officer}, ${office.hi}: ${said[kind]}`;
}

function why({ kind, words }: OfficerMailFacts): readonly string[] {
  if (words === null) return [];
  const before: Partial<Record<OfficerMailKind, string>> = {
    "atr-returned": "वापस करने का कारण:",
    reopened: "पुनः खोलने का कारण:",
    escalated: "उच्च स्तर पर भेजने का कारण:",
    disputed: "क्या लिखा गया है:",
  };
  const said = before[kind];
  return said === undefined ? [] : [`${said}\n“${words}”`];
}

function particulars({ ticket, openedAt, urgency, department, place, answeredBy, dueAt, isLate }: OfficerMailFacts): string {
  return [
    `शिकायत संख्या: ${ticket}`,
    `प्राप्त: ${momentOnPaper(openedAt)}`,
    `विभाग: ${department.hi}`,
    ...(place === null ? [] : [`स्थान: ${place.hi}`]),
    `तात्कालिकता: ${URGENCY[urgency]}`,
    ...(answeredBy === null ? [] : [`उत्तरदायी: ${answeredBy.hi}`]),
    ...(dueAt === null ? [] : [`रिपोर्ट देय: ${momentOnPaper(dueAt)}${isLate ? " (अतिदेय)" : ""}`]),
  ].join("\n");
}

const URGENCY: Readonly<Record<Urgency, string>> = { routine: "सामान्य", urgent: "अति आवश्यक", emergency: "आपातकाल" };

function history({ history: lines }: OfficerMailFacts): readonly string[] {
  return lines.length === 0 ? [] : [`अब तक की कार्यवाही:\n${lines.map(({ at, what }) => `- ${momentOnPaper(at)}: ${what.hi}`).join("\n")}`];
}

function asked({ kind }: OfficerMailFacts): string {
  return kind === "escalated"
    ? "अनुरोध है कि शिकायत का निवारण कराया जाए और कार्यवाही रिपोर्ट भिजवाई जाए। इस ई-मेल का उत्तर सीधे शिकायत में दर्ज होता है; फ़ोटो और दस्तावेज़ साथ लगाए जा सकते हैं।"
    : "अनुरोध है कि निर्णय इस ई-मेल के उत्तर द्वारा प्रकोष्ठ को बताया जाए।";
}

const HOW_TO_ANSWER = [
  [
    "उत्तर कैसे दें: इसी ई-मेल का उत्तर दें, उद्धृत पाठ के ऊपर लिखें। किसी पोर्टल की आवश्यकता नहीं है।",
    "- कार्य हो गया हो: लिखें कि क्या कार्य किया गया, किस तिथि को और किसके द्वारा; फ़ोटो या दस्तावेज़ साथ लगाएँ। इसे कार्यवाही रिपोर्ट माना जाएगा।",
    "- समय चाहिए: कारण लिखें और वह तिथि, जब तक कार्य पूर्ण होगा (जैसे 30.11.2026)।",
    "- मामला आपके कार्यालय का न हो: कारण सहित लिखें कि कौन-सा कार्यालय उत्तरदायी है।",
  ].join("\n"),
];

function letterInHindi({ letter, officer, office, signatory, cell }: OfficerMailFacts): readonly string[] {
  if (letter === null) return [];
  return [
    `संख्या ${letter.number}`,
    `सेवा में\n${officer}, ${office.hi}`,
    `विषय: ${letter.subject.hi}`,
    letter.body.hi,
    ...(letter.answerBy === null
      ? []
      : [`उत्तर दिनांक ${dateOnPaper(letter.answerBy)} तक अपेक्षित है। इस ई-मेल का उत्तर अभिलेख में उत्तर के रूप में दर्ज किया जाएगा।`]),
    `${signatory.hi}\n${cell.hi}`,
  ];
}
