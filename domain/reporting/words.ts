import type { Words } from "../text/words.ts";
import type { Count, Grouping, Share, SpreadName } from "./figures.ts";

/** The headings of numbers, the same on screens, on paper and in files, so that these can be compared. */
export const COUNT_WORDS: Readonly<Record<Count, Words>> = {
  receipts: { en: "Receipts", hi: "प्राप्त" },
  overdue: { en: "Receipts with report overdue", hi: "प्राप्त में से रिपोर्ट अतिदेय" },
  markingsOverdue: { en: "Receipts late to mark", hi: "प्राप्त में से अंकन में विलंब" },
  pendingMarking: { en: "Pending marking", hi: "अंकन शेष" },
  inAction: { en: "In action", hi: "कार्यवाही में" },
  atrSent: { en: "ATR received", hi: "ATR प्राप्त" },
  disposed: { en: "Receipts disposed", hi: "प्राप्त में से निपटान" },
  sideStates: { en: "Other states", hi: "अन्य स्थितियाँ" },
  reachedMarking: { en: "Reached marking", hi: "अंकन तक पहुँचीं" },
  reachedOffice: { en: "Reached action", hi: "कार्यवाही तक पहुँचीं" },
  reachedReport: { en: "Reached report", hi: "रिपोर्ट तक पहुँचीं" },
  fromRepresentatives: { en: "From representatives", hi: "जनप्रतिनिधियों से" },
  suggestions: { en: "Suggestions", hi: "सुझाव" },
  responses: { en: "Citizens answered", hi: "नागरिकों को उत्तर" },
  undertakings: { en: "Taken up", hi: "कार्यवाही आरंभ" },
  disposals: { en: "Disposed in period", hi: "अवधि में निपटान" },
  reportsInTime: { en: "Reports that came in time", hi: "समय पर प्राप्त रिपोर्टें" },
  reportsMissed: { en: "Reports not in time", hi: "रिपोर्ट समय पर नहीं" },
  reopened: { en: "Reopened", hi: "पुनः खोली गईं" },
  returned: { en: "ATRs returned", hi: "लौटाई गई रिपोर्टें" },
  checked: { en: "Asked by telephone", hi: "फ़ोन पर पूछा गया" },
  notSolved: { en: "Closed, not solved", hi: "बंद पर हल नहीं" },
  pending: { en: "Pending at end", hi: "अंत में लंबित" },
  pendingAsked: { en: "Pending with offices at end", hi: "अंत में कार्यालयों के पास लंबित" },
  pendingOverdue: { en: "Reports overdue at end", hi: "अंत में रिपोर्ट अतिदेय" },
  pendingAskedTooLate: { en: "Overdue by the cell’s delay", hi: "प्रकोष्ठ के विलंब से अतिदेय" },
  pendingMarkingsOverdue: { en: "Late to mark at end", hi: "अंत में अंकन में विलंब" },
  lateWeek: { en: "Late under 7 days", hi: "7 दिन से कम विलंब" },
  lateMonth: { en: "Late 7 to 30 days", hi: "7 से 30 दिन विलंब" },
  lateSeason: { en: "Late 30 to 120 days", hi: "30 से 120 दिन विलंब" },
  lateLonger: { en: "Late over 120 days", hi: "120 दिन से अधिक विलंब" },
};

export const SPREAD_WORDS: Readonly<Record<SpreadName, Words>> = {
  response: { en: "First answer", hi: "पहला उत्तर" },
  undertaking: { en: "Marked to taken up", hi: "अंकन से कार्यवाही आरंभ" },
  disposal: { en: "Disposal", hi: "निपटान" },
};

export const MEDIAN_WORDS: Words = { en: "median", hi: "माध्यिका" };
export const P90_WORDS: Words = { en: "9 in 10 within", hi: "10 में से 9 इतने में" };

export const SHARE_WORDS: Readonly<Record<Share, Words>> = {
  slaMet: { en: "Reports in time", hi: "समय पर रिपोर्ट" },
  reopenRate: { en: "Reopen rate", hi: "पुनः खुलने की दर" },
  notSolvedRate: { en: "Not solved, of those asked", hi: "पूछे गए में से हल नहीं" },
};

export const GROUPING_WORDS: Readonly<Record<Grouping, Words>> = {
  district: { en: "District", hi: "ज़िला" },
  department: { en: "Department", hi: "विभाग" },
  office: { en: "Office", hi: "कार्यालय" },
  officer: { en: "Officer", hi: "अधिकारी" },
  category: { en: "Category", hi: "श्रेणी" },
  channel: { en: "Channel", hi: "माध्यम" },
  representative: { en: "Representative", hi: "जनप्रतिनिधि" },
};
