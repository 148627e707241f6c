import type { ActivitySettings } from "#contract/activity.ts";
import type { PictureSettings } from "#contract/files.ts";
import type { NetworkSettings } from "#contract/network.ts";
import type { Settings } from "#contract/settings.ts";
import type { AuditedSection } from "#domain/audit/auditEvents.ts";
import type { BackupPolicy } from "#domain/backup/backupPolicy.ts";
import type { SlaPolicy } from "#domain/clock/policy.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import type { OfficerMailSettings } from "#domain/officerMail/officerMailSettings.ts";
import { REASON_KINDS } from "#domain/readyWords/reasonKinds.ts";
import { REASON_KIND_WORDS } from "#domain/readyWords/reasonWords.ts";
import type { ReasonSettings } from "#domain/readyWords/reasonSettings.ts";
import type { SnippetSettings } from "#domain/readyWords/snippets.ts";
import type { FloodSettings } from "#domain/desk/floods.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import type { ScheduleSettings } from "#domain/reporting/scheduleSettings.ts";
import type { SealPolicy } from "#domain/seal/sealPolicy.ts";
import type { Words } from "#domain/text/words.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";

/** How one field is called, and how its own fields are: a change is told one level deep. */
export interface FieldWords {
  readonly name: Words;
  readonly parts?: Readonly<Record<string, Words>>;
}

type KeysOf<Value> = Value extends readonly unknown[] | string | number | boolean | null
  ? never
  : Value extends object
    ? keyof Value & string
    : never;
/** A field that is new in a schema has no name yet, and this table does not compile. */
type WordsOf<Value> = {
  readonly [Field in keyof Value & string]-?: [KeysOf<Value[Field]>] extends [never]
    ? FieldWords
    : FieldWords & { readonly parts: Readonly<Record<KeysOf<Value[Field]>, Words>> };
};

type Named = Readonly<Record<string, FieldWords>>;

const say = (en: string, hi: string, parts?: Readonly<Record<string, Words>>) => ({ name: { en, hi }, ...(parts && { parts }) });
const words = (en: string, hi: string): Words => ({ en, hi });
const within = <const Parts extends Readonly<Record<string, Words>>>(en: string, hi: string, parts: Parts) => ({
  name: words(en, hi),
  parts,
});

const LANGUAGES = { en: words("English", "अंग्रेज़ी"), hi: words("Hindi", "हिंदी") };
const SPAN = { from: words("from", "से"), to: words("to", "तक") };
const ALLOWANCE = {
  acknowledgeMs: words("take up", "कार्यवाही आरंभ"),
  reportMs: words("report", "रिपोर्ट"),
  aroundTheClock: words("day and night", "दिन-रात"),
  reminders: words("reminders", "स्मरण"),
  escalateAfterMs: words("one office higher when late", "अतिदेय होने पर एक स्तर ऊपर"),
};
const FLOODS: WordsOf<FloodSettings> = {
  newAccountDays: say("days for which an account is new", "कितने दिन तक खाता नया है"),
  monthlyLimit: say("cases of one person a month", "एक व्यक्ति की प्रति माह शिकायतें"),
};
const SHAPES = words("panels", "खंड");

const GENERAL: WordsOf<Settings> = {
  locale: say("language", "भाषा"),
  learning: say("use of what was learned from corrections", "सुधारों से सीखे हुए का उपयोग"),
  notLearnedFrom: say("channels from which nothing is learned", "जिन माध्यमों से कुछ न सीखा जाए"),
  lockAfterMinutes: say("minutes until a desk locks itself", "कितने मिनट बाद डेस्क स्वयं लॉक हो"),
};

const POLICY: WordsOf<SlaPolicy> = {
  version: say("form of the policy", "नीति का प्रारूप"),
  calendar: within("what counts as time", "कौन-सा समय गिना जाए", {
    kind: words("all hours or working hours", "सभी घंटे या कार्यालय का समय"),
    week: words("working hours", "कार्यालय का समय"),
    holidays: words("holidays", "अवकाश"),
  }),
  emergency: within("emergency", "आपात", ALLOWANCE),
  urgent: within("urgent", "तत्काल", ALLOWANCE),
  routine: within("routine service", "रोज़मर्रा सेवा", ALLOWANCE),
  ordinary: within("all others", "अन्य सभी", ALLOWANCE),
  long: within("long works", "लंबे कार्य", ALLOWANCE),
  rules: say("rules for some cases", "कुछ शिकायतों के नियम"),
  pauses: within("when the clock stands still", "समय कब रुका रहे", {
    "needs-info": words("while the citizen is asked for details", "नागरिक से विवरण माँगे जाने तक"),
    "sub-judice": words("while the matter is before a court", "शिकायत न्यायालय में विचाराधीन होने तक"),
  }),
  checkCalls: within("check calls a week", "प्रति सप्ताह जाँच कॉल", {
    perDepartment: words("for each department", "हर विभाग के लिए"),
    departments: words("for single departments", "अलग-अलग विभागों के लिए"),
  }),
  letters: within("letters to officers", "अधिकारियों को पत्र", {
    explanationAfterMs: words("explanation after the report was due", "देय तिथि के बाद स्पष्टीकरण"),
    unansweredAfterMs: words("unanswered after the day for the answer", "उत्तर की तिथि के बाद अनुत्तरित"),
  }),
  redFlagMs: say("red flag", "लाल झंडी"),
  untimedKinds: say("kinds that nobody owes an answer to", "जिन प्रकारों का उत्तर देय नहीं"),
};

const REPLIES: WordsOf<ReplySettings> = {
  templates: within("words", "शब्द", {
    acknowledgement: words("acknowledgement", "पावती"),
    "needs-info": words("details needed", "विवरण चाहिए"),
    marked: words("marked", "अंकित"),
    interim: words("interim", "अंतरिम"),
    disposed: words("disposed", "निपटान"),
  }),
  acknowledges: say("acknowledge each new grievance without a key press", "हर नई शिकायत की पावती बिना कुंजी दबाए"),
  acknowledgementsPerHour: say("acknowledgements an hour at most", "प्रति घंटा अधिकतम पावतियाँ"),
  reopenWithinDays: say("days in which “not solved” reopens a case", "कितने दिन तक “हल नहीं हुई” कहने पर शिकायत फिर खुले"),
  mostPerDay: say("replies a day on each channel", "हर माध्यम पर प्रति दिन उत्तर"),
  monthlyBudgetUsd: say("monthly budget", "मासिक बजट"),
  priceUsd: say("price of a reply", "एक उत्तर का मूल्य"),
  summonedPriceUsd: say("price of a reply to who named us", "हमारा नाम लेने वाले को उत्तर का मूल्य"),
  priceWithAddressUsd: say("price of a reply with a web address", "वेब पते वाले उत्तर का मूल्य"),
  allowsWebAddresses: say("web addresses in replies", "उत्तरों में वेब पते"),
  told: within("keeping citizens informed", "दूसरे माध्यम से आए नागरिक", {
    acknowledgement: words("number of the complaint", "शिकायत संख्या"),
    disposed: words("disposal", "निपटान"),
    satisfaction: words("question whether it is solved", "हल होने का प्रश्न"),
    askAfterDays: words("days until the question", "प्रश्न कितने दिन बाद"),
    mostPerHour: words("an hour at most", "प्रति घंटा अधिकतम"),
  }),
  answersStatus: say("answering who asks by the number of a complaint", "शिकायत संख्या से पूछने पर उत्तर"),
  registeredTexts: within("words of SMS", "SMS के शब्द", {
    acknowledgement: words("acknowledgement", "पावती"),
    disposed: words("disposed", "निपटान"),
    satisfaction: words("question whether it is solved", "हल होने का प्रश्न"),
  }),
};

const OFFICER_MAIL: WordsOf<OfficerMailSettings> = {
  isOn: say("officer mail", "अधिकारी मेल"),
  senderSeat: say("the computer that sends", "भेजने वाला कंप्यूटर"),
  kinds: say("what they are told of", "किन बातों की मेल जाए"),
  language: say("language", "भाषा"),
  showsPersonalData: say("showing the citizen’s telephone number", "नागरिक का फ़ोन नंबर दिखाना"),
  quietHours: within("quiet hours", "शांत समय", { fromMinute: words("from", "आरंभ"), untilMinute: words("until", "समाप्त") }),
  copiesNodal: say("copy to the nodal officer", "नोडल अधिकारी को प्रति"),
  digestAbovePerHour: say("gathering above so many an hour", "प्रति घंटा इससे अधिक हों तो एक साथ"),
  mostPerHour: say("e-mails an hour at most", "प्रति घंटा अधिकतम ई-मेल"),
  waitSeconds: say("seconds to wait", "कितने सेकंड रुकें"),
  answersActForDays: say("days for which answers act", "उत्तर कितने दिन तक अपने-आप दर्ज हों"),
  testAddress: say("address of a trial", "परीक्षण का पता"),
};

const LETTERHEAD: WordsOf<Letterhead> = {
  government: within("government", "सरकार", LANGUAGES),
  office: within("office", "कार्यालय", LANGUAGES),
  address: within("address", "पता", LANGUAGES),
  contact: say("telephone and e-mail", "दूरभाष और ई-मेल"),
  numberPrefix: say("beginning of the number", "क्रमांक का आरंभ"),
  signatory: within("signatory", "हस्ताक्षरकर्ता", { name: words("name", "नाम"), designation: words("designation", "पदनाम") }),
};

const REASONS = Object.fromEntries(REASON_KINDS.map((kind) => [kind, { name: REASON_KIND_WORDS[kind] }])) as WordsOf<ReasonSettings>;

const SNIPPETS: WordsOf<SnippetSettings> = {
  citizen: say("for replies to citizens", "नागरिकों को उत्तर के लिए"),
  officer: say("for letters to officers", "अधिकारियों को पत्र के लिए"),
};

const SCHEDULE: WordsOf<ScheduleSettings> = {
  isOn: say("making reports by themselves", "रिपोर्टें स्वतः बनाना"),
  rhythm: within("when", "कब", { on: words("day", "दिन"), minute: words("time", "समय") }),
  by: say("a line for each", "हर पंक्ति किसकी"),
  language: say("language", "भाषा"),
  folder: say("folder", "फ़ोल्डर"),
  addresses: say("e-mail addresses", "ई-मेल पते"),
};

const BACKUPS = {
  folder: say("folder", "फ़ोल्डर"),
  recipient: say("key", "कुंजी"),
  changesEveryHours: say("hours between backups of changes", "परिवर्तनों का बैकअप कितने घंटे में"),
  wholeEveryDays: say("days between whole backups", "पूरा बैकअप कितने दिन में"),
  mostBytes: say("room at most", "अधिकतम स्थान"),
  drillEveryDays: say("days until a restore drill is due", "पुनर्स्थापन अभ्यास का स्मरण कितने दिन में"),
  "goes-on-after-restore": say("sending goes on after the record was restored", "अभिलेख वापस लाने के बाद भेजना फिर आरंभ"),
} satisfies WordsOf<BackupPolicy> & Named;

const WALL: WordsOf<WallSettings> = {
  programme: say("programme", "कार्यक्रम"),
  heatMeasure: say("what the heat is shaded by", "दबाव का रंग किससे तय हो"),
  layouts: within("panels of a scene", "दृश्य के खंड", {
    now: SHAPES,
    heat: SHAPES,
    points: SHAPES,
    overdue: SHAPES,
    ranking: SHAPES,
    officers: SHAPES,
    trend: SHAPES,
    shift: SHAPES,
    "good-news": SHAPES,
    replay: SHAPES,
  }),
  viewing: within("from where it is read", "कितनी दूर से पढ़ी जाती है", {
    distanceCm: words("distance, cm", "दूरी, से.मी."),
    pictureCm: words("height of the picture, cm", "चित्र की ऊँचाई, से.मी."),
  }),
  targets: within("targets", "लक्ष्य", {
    overduePercent: words("reports overdue, % of marked, at most", "अतिदेय रिपोर्ट, अंकित का %, अधिकतम"),
    inTimePercent: words("reports in time, %, at least", "समय पर रिपोर्ट, %, न्यूनतम"),
    takingUpHours: words("taking up, median hours, at most", "कार्यवाही आरंभ, माध्यिका घंटे, अधिकतम"),
    disposalDays: words("disposal, median days, at most", "निपटान, माध्यिका दिन, अधिकतम"),
  }),
  night: within("darker at night", "रात में चमक कम", { ...SPAN, brightness: words("brightness", "चमक") }),
  shiftsPicture: say("shifting the picture", "चित्र खिसकाना"),
  pictures: within("pictures of cases", "शिकायतों के चित्र", {
    all: words("all rooms", "सभी कक्ष"),
    byWall: words("single walls", "अलग-अलग वॉल"),
  }),
  chime: within("sound", "ध्वनि", { volume: words("volume", "आवाज़"), quiet: words("quiet hours", "शांत समय") }),
};

const ACTIVITY: WordsOf<ActivitySettings> = {
  isOn: say("asking after official accounts", "आधिकारिक खातों के बारे में पूछना"),
  monthlyBudgetUsd: say("monthly limit", "मासिक सीमा"),
};
const NETWORK = {
  mode: say("how a proxy is found", "प्रॉक्सी कैसे मिले"),
  pacUrl: say("address of the network's script", "नेटवर्क की स्क्रिप्ट का पता"),
  host: say("proxy", "प्रॉक्सी"),
  port: say("port", "पोर्ट"),
  user: say("user name for the proxy", "प्रॉक्सी का उपयोगकर्ता नाम"),
  exceptions: say("reached without the proxy", "बिना प्रॉक्सी के"),
  authorities: say("authorities that are believed", "मान्य प्रमाणन संस्थाएँ"),
  password: say("password", "पासवर्ड"),
} satisfies WordsOf<NetworkSettings> & Named;

const PICTURES: WordsOf<PictureSettings> = { capBytes: say("room for pictures", "चित्रों के लिए जगह") };
const SEALS: WordsOf<SealPolicy> = { folder: say("folder", "फ़ोल्डर"), mailTo: say("e-mail address", "ई-मेल पता") };

const IMPORTED = say("imported from a file", "फ़ाइल से आयात");
const REMOVED = say("removed", "हटाया गया");

/** Every field that can be named in a change; those of a channel's form are named by the form. */
export const SETTING_WORDS = {
  general: GENERAL,
  policy: POLICY,
  clock: { confirmed: say("this computer’s time was confirmed", "इस कंप्यूटर के समय की पुष्टि की गई") },
  channels: {
    isPaused: say("paused or resumed", "रोका या फिर चलाया गया"),
    signedIn: say("an account signed in", "खाते से साइन-इन हुआ"),
    signedOut: say("the account was signed out", "खाते से साइन-आउट हुआ"),
    removed: REMOVED,
  },
  network: NETWORK,
  "reply-account": { token: say("token or keys", "टोकन या कुंजियाँ"), removed: REMOVED },
  replies: REPLIES,
  "officer-mail": OFFICER_MAIL,
  activity: ACTIVITY,
  letterhead: LETTERHEAD,
  reasons: REASONS,
  snippets: SNIPPETS,
  "scheduled-reports": SCHEDULE,
  pictures: PICTURES,
  scans: { reads: say("switched on or off", "चालू या बंद किया") },
  services: { imported: IMPORTED, "taken-back": say("the last import was taken back", "पिछला आयात वापस लिया गया") },
  floods: FLOODS,
  backups: BACKUPS,
  seals: SEALS,
  hub: {
    founded: say("a database was made the hub", "एक डेटाबेस को हब बनाया गया"),
    "asked-to-join": say("this seat asked to join", "इस सीट ने जुड़ने को कहा"),
    address: say("address or password", "पता या पासवर्ड"),
    left: say("this seat left the hub", "इस सीट ने हब छोड़ा"),
    "code-shown": say("a code for another seat was shown", "दूसरी सीट के लिए कोड दिखाया गया"),
    revoked: say("a seat does not belong to it any more", "एक सीट अब हब में नहीं है"),
    "revoked-with-let-in": say(
      "a seat, and those that came in by it, do not belong to it any more",
      "एक सीट और उसके द्वारा जुड़ी सीटें अब हब में नहीं हैं",
    ),
    limited: say("for whom a seat may speak", "सीट किनकी ओर से बोल सकती है"),
  },
  "disk-encryption": { dismissed: say("put away", "हटाई गई") },
  offices: {
    office: say("an office", "कोई कार्यालय"),
    officer: say("an officer", "कोई अधिकारी"),
    "handed-over": say("an office was handed over", "कार्यभार सौंपा गया"),
    "posting-ended": say("a posting was ended", "तैनाती समाप्त की गई"),
    "posting-removed": say("a posting was removed", "तैनाती हटाई गई"),
    imported: IMPORTED,
  },
  representatives: { representative: say("a representative", "कोई जनप्रतिनिधि"), removed: REMOVED, imported: IMPORTED },
  villages: { imported: IMPORTED },
  wall: WALL,
  boundaries: { imported: IMPORTED, removed: REMOVED },
  seat: {
    of: say("its people, the whole room or a part", "इसके लोग, पूरा कक्ष या एक भाग"),
    scope: within("the part", "भाग", { departments: words("departments", "विभाग"), districts: words("districts", "ज़िले") }),
  },
  "start-at-login": { isOn: say("on or off", "चालू या बंद") },
  "wall-of-display": { hasWall: say("wall or none", "वॉल है या नहीं") },
  "opt-outs": { added: say("somebody was added", "कोई नाम जोड़ा गया") },
} satisfies Readonly<Record<AuditedSection, Named>>;

/** What can be said of a section; what is no form says by it what was done. */
export type FieldOf<Section extends AuditedSection> = keyof (typeof SETTING_WORDS)[Section] & string;
