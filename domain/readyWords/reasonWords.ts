import type { Words } from "../text/words.ts";
import type { ReasonKind } from "./reasonKinds.ts";

/** What each list of reasons is for, as settings and audit register name it. */
export const REASON_KIND_WORDS: Readonly<Record<ReasonKind, Words>> = {
  "return-atr": { en: "Return of a report", hi: "रिपोर्ट लौटाना" },
  "dispose-without-atr": { en: "Disposal without a report", hi: "बिना रिपोर्ट निपटान" },
  "ask-details": { en: "Details asked from the citizen", hi: "नागरिक से माँगी जाने वाली जानकारी" },
  "not-a-grievance": { en: "Not a grievance", hi: "शिकायत नहीं" },
  "transfer-out": { en: "Transfer to another body", hi: "अन्य संस्था को स्थानांतरण" },
  "sub-judice": { en: "Before a court", hi: "न्यायालय में विचाराधीन" },
  restore: { en: "Restoring a case", hi: "शिकायत पुनः कार्य में लेना" },
  reopen: { en: "Reopening", hi: "पुनः खोलना" },
  "interim-reply": { en: "More time asked by an office", hi: "कार्यालय द्वारा समय माँगना" },
  escalate: { en: "Escalation: message to the office", hi: "उच्च स्तर पर भेजना: कार्यालय को संदेश" },
  dispute: { en: "“Not ours”: what the office says", hi: "“हमारा नहीं”: कार्यालय का कथन" },
  "answer-dispute": { en: "“Not ours”: the other side’s answer", hi: "“हमारा नहीं”: दूसरे पक्ष का उत्तर" },
  "settle-dispute": { en: "“Not ours”: the decision", hi: "“हमारा नहीं”: निर्णय" },
  sensitive: { en: "Sensitive case", hi: "संवेदनशील शिकायत" },
  "not-sensitive": { en: "Not sensitive", hi: "संवेदनशील नहीं" },
  "check-call": { en: "Check call: what the citizen says", hi: "जाँच कॉल: नागरिक का कहना" },
  note: { en: "Note for the cell", hi: "प्रकोष्ठ के लिए टिप्पणी" },
  snooze: { en: "Snooze", hi: "बाद के लिए रखना" },
  "follow-up": { en: "Follow-up", hi: "अनुवर्तन" },
};
