import type { AuditedSection, AuditPayload, ExportedTable, KeyPlace, PrintedPaper, ShownList, SignOutWay } from "./auditEvents.ts";
import type { Role } from "../people/roles.ts";
import type { AuditKind } from "./auditKinds.ts";

export interface Words {
  readonly en: string;
  readonly hi: string;
}

/** The names of the audit register, which the screen, the export, the paper and the command line share. */
export const KIND_WORDS: Readonly<Record<AuditKind, Words>> = {
  "sign-in": { en: "Sign-ins", hi: "साइन-इन" },
  "failed-sign-in": { en: "Failed sign-ins", hi: "असफल साइन-इन" },
  "sign-out": { en: "Sign-outs and locks", hi: "साइन-आउट और लॉक" },
  look: { en: "Hidden data and lists shown", hi: "गोपनीय विवरण और सूचियाँ देखी गईं" },
  export: { en: "Exports", hi: "निर्यात" },
  print: { en: "Prints", hi: "मुद्रण" },
  letter: { en: "Letters issued", hi: "जारी पत्र" },
  setting: { en: "Settings changed", hi: "सेटिंग में परिवर्तन" },
  people: { en: "Users changed", hi: "उपयोगकर्ताओं में परिवर्तन" },
  transfer: { en: "Dossiers", hi: "संचिकाएँ" },
  order: { en: "Work ordered, surges noted", hi: "आदेशित कार्य, असामान्य वृद्धि का संज्ञान" },
  seal: { en: "Seals", hi: "मुहरें" },
  privacy: { en: "Data protection", hi: "डेटा संरक्षण" },
};

export const ROLE_WORDS: Readonly<Record<Role, Words>> = {
  viewer: { en: "Viewer", hi: "दर्शक" },
  operator: { en: "Operator", hi: "ऑपरेटर" },
  osd: { en: "OSD", hi: "ओएसडी" },
  nodal: { en: "Nodal officer", hi: "नोडल अधिकारी" },
  administrator: { en: "Administrator", hi: "प्रशासक" },
};

export const EXPORT_WORDS: Readonly<Record<ExportedTable, Words>> = {
  activity: { en: "activity of official accounts", hi: "आधिकारिक खातों की गतिविधि" },
  invitations: { en: "report of a campaign", hi: "अभियान की रिपोर्ट" },
  offices: { en: "offices and officers with telephone numbers", hi: "कार्यालय और अधिकारी, दूरभाष सहित" },
  representatives: { en: "representatives with telephone numbers", hi: "जनप्रतिनिधि, दूरभाष सहित" },
  services: { en: "notified services", hi: "अधिसूचित सेवाएँ" },
  figures: { en: "figures of a period", hi: "अवधि के आँकड़े" },
  cases: { en: "cases of a period", hi: "अवधि की शिकायतें" },
  "report-form": { en: "form for reports of a district", hi: "ज़िले की रिपोर्टों का प्रपत्र" },
  "review-table": { en: "table of a review", hi: "समीक्षा की सारणी" },
  "import-faults": { en: "rows that could not be imported", hi: "जो पंक्तियाँ आयात न हो सकीं" },
  audit: { en: "audit register", hi: "संपरीक्षा पंजी" },
  "place-names": { en: "Hindi names of places", hi: "स्थानों के हिंदी नाम" },
  health: { en: "report for support, without personal data", hi: "सहायता हेतु रिपोर्ट, वैयक्तिक डेटा रहित" },
};

export const PRINT_WORDS: Readonly<Record<PrintedPaper, Words>> = {
  letter: { en: "letter", hi: "पत्र" },
  "absence-letter": { en: "letter about an absence", hi: "अनुपस्थिति का पत्र" },
  "sample-letter": { en: "sample letter", hi: "नमूना पत्र" },
  report: { en: "report of a period", hi: "अवधि की रिपोर्ट" },
  minutes: { en: "minutes of a review", hi: "समीक्षा का कार्यवृत्त" },
  dossier: { en: "dossier of a review", hi: "समीक्षा की संचिका" },
  seal: { en: "seal", hi: "मुहर" },
};

export const LIST_WORDS: Readonly<Record<ShownList, Words>> = {
  offices: { en: "offices and officers", hi: "कार्यालय और अधिकारी" },
  representatives: { en: "representatives", hi: "जनप्रतिनिधि" },
  "office-gaps": { en: "what the register of offices lacks", hi: "कार्यालय-सूची की कमियाँ" },
  "officer-mail": { en: "officer mail", hi: "अधिकारी मेल" },
  "opt-outs": { en: "those who want no invitations", hi: "जो आमंत्रण नहीं चाहते" },
};

export const SECTION_WORDS: Readonly<Record<AuditedSection, Words>> = {
  general: { en: "general settings", hi: "सामान्य सेटिंग" },
  policy: { en: "time limits", hi: "समय-सीमाएँ" },
  clock: { en: "clock", hi: "घड़ी" },
  channels: { en: "channels", hi: "माध्यम" },
  network: { en: "network", hi: "नेटवर्क" },
  "reply-account": { en: "account for replies", hi: "उत्तर देने का खाता" },
  replies: { en: "replies", hi: "उत्तर" },
  "officer-mail": { en: "officer mail", hi: "अधिकारी मेल" },
  activity: { en: "official accounts", hi: "आधिकारिक खाते" },
  letterhead: { en: "letterhead", hi: "पत्र-शीर्ष" },
  reasons: { en: "ready reasons", hi: "तैयार कारण" },
  snippets: { en: "snippets", hi: "पाठांश" },
  "scheduled-reports": { en: "scheduled reports", hi: "स्वतः बनने वाली रिपोर्टें" },
  pictures: { en: "pictures", hi: "चित्र" },
  scans: { en: "reading of scans", hi: "स्कैन पढ़ना" },
  services: { en: "notified services", hi: "अधिसूचित सेवाएँ" },
  floods: { en: "floods of posts", hi: "पोस्टों की बाढ़" },
  backups: { en: "backups", hi: "बैकअप" },
  seals: { en: "seals", hi: "मुहरें" },
  hub: { en: "hub", hi: "हब" },
  "disk-encryption": { en: "notice about the disk's encryption", hi: "डिस्क एन्क्रिप्शन की सूचना" },
  offices: { en: "offices and officers", hi: "कार्यालय और अधिकारी" },
  representatives: { en: "representatives", hi: "जनप्रतिनिधि" },
  villages: { en: "villages", hi: "ग्राम सूची" },
  wall: { en: "wall", hi: "वॉल" },
  boundaries: { en: "map of districts", hi: "ज़िलों का मानचित्र" },
  seat: { en: "whose seat this is", hi: "यह सीट किसकी है" },
  "start-at-login": { en: "start with the computer", hi: "कंप्यूटर के साथ आरंभ" },
  "wall-of-display": { en: "displays of the wall", hi: "वॉल के डिस्प्ले" },
  "opt-outs": { en: "those who want no invitations", hi: "जो आमंत्रण नहीं चाहते" },
};

export const ORDER_WORDS: Readonly<Record<AuditPayload<"ordered">["what"], Words>> = {
  backup: { en: "a backup now", hi: "तुरंत बैकअप" },
  restore: { en: "the record was restored from a backup", hi: "अभिलेख बैकअप से वापस लाया गया" },
  "restore-drill": { en: "a restore drill was done", hi: "वापस लाने का अभ्यास किया गया" },
  import: { en: "an import", hi: "आयात" },
  report: { en: "a report now", hi: "तुरंत रिपोर्ट" },
  "replies-resumed": { en: "sending of replies goes on", hi: "उत्तर भेजना फिर आरंभ" },
  seal: { en: "a seal now", hi: "तुरंत मुहर" },
};

export const SIGN_OUT_WORDS: Readonly<Record<SignOutWay, Words>> = {
  person: { en: "Signed out", hi: "साइन-आउट किया" },
  "window-closed": { en: "Signed out: the window was closed", hi: "साइन-आउट: विंडो बंद की गई" },
  "program-ended": { en: "Signed out: the program was closed", hi: "साइन-आउट: प्रोग्राम बंद किया गया" },
  "account-changed": { en: "Signed out: the user was changed or closed", hi: "साइन-आउट: उपयोगकर्ता बदला या बंद किया गया" },
  untold: {
    en: "Ended without sign-out: the program had stopped all at once",
    hi: "बिना साइन-आउट समाप्त: प्रोग्राम अचानक रुक गया था",
  },
};

export const PLACE_WORDS: Readonly<Record<KeyPlace, Words>> = {
  keychain: { en: "the system's keyring", hi: "सिस्टम की कीरिंग" },
  given: { en: "given at the start of the program", hi: "प्रोग्राम आरंभ करते समय दी गई" },
  file: { en: "a file beside the record, readable by its owner alone", hi: "अभिलेख के पास की फ़ाइल, जिसे केवल स्वामी पढ़ सकता है" },
};

/** Who acts where it is no person of the room. */
export const ACTOR_WORDS: Readonly<Record<string, Words>> = {
  engine: { en: "the program", hi: "प्रोग्राम" },
  desk: { en: "desk (no users yet)", hi: "डेस्क (उपयोगकर्ता नहीं)" },
  nobody: { en: "nobody signed in", hi: "कोई साइन-इन नहीं" },
  "command line": { en: "command line", hi: "कमांड लाइन" },
  "command-line": { en: "command line", hi: "कमांड लाइन" },
  import: { en: "import", hi: "आयात" },
};
