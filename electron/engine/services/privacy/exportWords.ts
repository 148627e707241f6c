import type { Locale } from "#contract/settings.ts";
import type { BreachField, Notice } from "#domain/privacy/breach.ts";
import type { Words } from "#domain/text/words.ts";

/** The words of the pages that leave the program, in both languages of the office. */
export const EXPORT_WORDS = {
  personTitle: { en: "What is held about you", hi: "आपके विषय में रखी गई जानकारी" },
  personLead: {
    en: "The Haryana Chief Minister's monitoring cell holds this about you, by your request {number}. It is given under section 11 of the Digital Personal Data Protection Act, 2023.",
    hi: "आपके अनुरोध {number} पर: हरियाणा मुख्यमंत्री अनुश्रवण प्रकोष्ठ के पास आपके विषय में यह जानकारी है। यह डिजिटल वैयक्तिक डेटा संरक्षण अधिनियम, 2023 की धारा 11 के अंतर्गत दी जा रही है।",
  },
  madeOn: { en: "Made on", hi: "तैयार करने की तिथि" },
  accounts: { en: "Accounts", hi: "खाते" },
  posts: { en: "What you wrote", hi: "आपने जो लिखा" },
  passedOn: {
    en: "You passed on what another person wrote; their words are not shown here.",
    hi: "आपने किसी और का लिखा साझा किया; उनके शब्द यहाँ नहीं दिए गए हैं।",
  },
  takenBack: { en: "Its words were erased.", hi: "इसके शब्द मिटा दिए गए हैं।" },
  cases: { en: "Your complaints", hi: "आपकी शिकायतें" },
  received: { en: "Received", hi: "प्राप्ति" },
  state: { en: "Status", hi: "स्थिति" },
  department: { en: "Department", hi: "विभाग" },
  district: { en: "District", hi: "ज़िला" },
  place: { en: "Place", hi: "स्थान" },
  office: { en: "Office that answers", hi: "उत्तरदायी कार्यालय" },
  portal: { en: "Numbers at portals", hi: "पोर्टल संख्याएँ" },
  shared: {
    en: "Another citizen wrote in this complaint as well. Only what was written to you is shown.",
    hi: "इस शिकायत में किसी और नागरिक ने भी लिखा है। केवल आपको लिखा गया दिखाया गया है।",
  },
  report: { en: "What the office reported", hi: "कार्यालय की रिपोर्ट" },
  replies: { en: "What was written to you", hi: "आपको जो लिखा गया" },
  letters: { en: "Letters about it", hi: "संबंधित पत्र" },
  mails: { en: "E-mails to offices about it", hi: "कार्यालयों को भेजी गई ई-मेल" },
  invitations: { en: "Invitations to suggest", hi: "सुझाव हेतु आमंत्रण" },
  optOuts: { en: "You asked not to be invited", hi: "आपने आमंत्रण न भेजने को कहा" },
  files: { en: "Pictures and papers", hi: "चित्र और काग़ज़ात" },
  none: { en: "Nothing.", hi: "कुछ नहीं।" },
  rest: {
    en: "The file data.json beside this page holds all of it in a form that programs read, with what was recorded of each complaint step by step.",
    hi: "इस पृष्ठ के साथ की data.json फ़ाइल में यह सब, और हर शिकायत पर दर्ज प्रत्येक कार्यवाही, ऐसे रूप में है जिसे प्रोग्राम पढ़ सकते हैं।",
  },
  breachTitle: { en: "Breach of personal data", hi: "वैयक्तिक डेटा का उल्लंघन" },
  aware: { en: "Became aware", hi: "जानकारी मिली" },
  people: { en: "People concerned", hi: "प्रभावित व्यक्ति" },
  notKnown: { en: "not known yet", hi: "अभी ज्ञात नहीं" },
  notWritten: { en: "Not written down yet.", hi: "अभी नहीं लिखा गया।" },
  due: { en: "due", hi: "देय" },
  told: { en: "told", hi: "सूचित" },
  notTold: { en: "not told yet", hi: "अभी सूचित नहीं" },
} as const satisfies Readonly<Record<string, Words>>;

export const NOTICE_WORDS: Readonly<Record<Notice, Words>> = {
  "board-first": { en: "Data Protection Board, first intimation (rule 7(2)(a))", hi: "डेटा संरक्षण बोर्ड, प्रथम सूचना (नियम 7(2)(क))" },
  people: { en: "People concerned (rule 7(1))", hi: "प्रभावित व्यक्ति (नियम 7(1))" },
  "board-detailed": {
    en: "Data Protection Board, detailed information (rule 7(2)(b))",
    hi: "डेटा संरक्षण बोर्ड, विस्तृत जानकारी (नियम 7(2)(ख))",
  },
};

export const FIELD_WORDS: Readonly<Record<BreachField, Words>> = {
  nature: { en: "Nature", hi: "प्रकृति" },
  extent: { en: "Extent: which data, of how many", hi: "विस्तार: कौन-सा डेटा, कितनों का" },
  timing: { en: "When it happened", hi: "कब हुआ" },
  location: { en: "Where it happened", hi: "कहाँ हुआ" },
  impact: { en: "Likely impact", hi: "संभावित प्रभाव" },
  consequences: { en: "Consequences for the people concerned", hi: "प्रभावित व्यक्तियों के लिए परिणाम" },
  measures: { en: "Measures against the risk", hi: "जोखिम घटाने के उपाय" },
  safety: { en: "What people may do to protect themselves", hi: "व्यक्ति अपनी सुरक्षा हेतु क्या कर सकते हैं" },
  contact: { en: "Who answers questions", hi: "प्रश्नों के उत्तर हेतु संपर्क" },
  facts: { en: "Events, circumstances and reasons", hi: "घटनाक्रम, परिस्थितियाँ और कारण" },
  findings: { en: "Findings about the person who caused it", hi: "उल्लंघन करने वाले व्यक्ति के विषय में निष्कर्ष" },
  remedies: { en: "Remedies so that it does not happen again", hi: "पुनरावृत्ति रोकने के उपाय" },
  intimations: { en: "How the people concerned were told", hi: "प्रभावित व्यक्तियों को दी गई सूचनाओं का विवरण" },
};

export function said(words: Words, locale: Locale, values: Readonly<Record<string, string>> = {}): string {
  return Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), words[locale]);
}
