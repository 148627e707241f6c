import { INDIA_OFFSET_MS, DAY_MS } from "#domain/clock/indianDay.ts";

/** One case of a portal as it is on the day of the export. */
export interface PortalCase {
  readonly number: string;
  /** Milliseconds UTC. */
  readonly registeredAt: number;
  readonly name: readonly [en: string, hi: string];
  readonly phone: string;
  readonly department: readonly [en: string, hi: string];
  readonly district: readonly [en: string, hi: string];
  readonly village: readonly [en: string, hi: string];
  readonly words: readonly [en: string, hi: string];
  readonly status: PortalStatus;
  readonly statusAt: number;
}

const PORTAL_STATUSES = ["pending", "marked", "under-process", "atr-sent", "disposed", "reopened", "rejected", "transferred"] as const;
export type PortalStatus = (typeof PORTAL_STATUSES)[number];

/** 24 November 2026 in India, where no other day is said. */
export const DAY_OF_EXPORT = Date.UTC(2026, 10, 24) - INDIA_OFFSET_MS;

export interface PortalOptions {
  readonly count: number;
  readonly seed: number;
  readonly prefix: string;
  /** The beginning of the day on which it is given out. */
  readonly day?: number;
  /** Given out again on the same day, later: one open case in eight is settled. Cases that vanished are for the caller to leave out. */
  readonly later?: boolean;
}

/** The same cases for the same seed. */
export function portalCases({ count, seed, prefix, day = DAY_OF_EXPORT, later = false }: PortalOptions): readonly PortalCase[] {
  return Array.from({ length: count }, (_, index) => portalCase(index, { seed, prefix, day, later }));
}

function portalCase(index: number, { seed, prefix, day, later }: Required<Omit<PortalOptions, "count">>): PortalCase {
  const random = randomFrom(seed * 1_000_003 + index);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const problem = pick(PROBLEMS);
  const daysAgo = 8 + Math.floor(random() ** 2 * 500);
  const registeredAt = day - daysAgo * DAY_MS + Math.floor(random() * 600 + 540) * 60_000;
  const status = statusOf(random());
  const first = pick(FIRST_NAMES);
  const last = pick(LAST_NAMES);
  const settledAfter = Math.floor(random() * Math.min(daysAgo, 60)) * DAY_MS;
  const district = pick(DISTRICTS);
  const village = pick(VILLAGES);
  const statusAt = status === "pending" ? registeredAt : Math.min(registeredAt + settledAfter, day);
  const phone = `9${String(Math.floor(random() * 1e9)).padStart(9, "0")}`;
  const street = Math.floor(random() * 40) + 1;
  const moves =
    random() < 0.125 && later && (status === "pending" || status === "marked" || status === "under-process" || status === "atr-sent");
  return {
    number: `${prefix}2026/${100_000 + index}`,
    registeredAt,
    name: [`${first[0]} ${last[0]}`, `${first[1]} ${last[1]}`],
    phone,
    department: problem.department,
    district,
    village,
    words: [`${problem.words[0]} in ward ${street}, village ${village[0]}.`, `गांव ${village[1]} के वार्ड ${street} में ${problem.words[1]}।`],
    status: moves ? "disposed" : status,
    statusAt: moves ? day : statusAt,
  };
}

/** Four in five are settled, as on the portals. */
function statusOf(chance: number): PortalStatus {
  if (chance < 0.8) return "disposed";
  return PORTAL_STATUSES[Math.floor(((chance - 0.8) / 0.2) * PORTAL_STATUSES.length)] ?? "pending";
}

/** Mulberry32: from 0 up to 1. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PROBLEMS: readonly { readonly department: PortalCase["department"]; readonly words: PortalCase["words"] }[] = [
  {
    department: ["Public Health Engineering Department", "जन स्वास्थ्य अभियांत्रिकी विभाग"],
    words: ["No drinking water has come for six days", "छह दिन से पीने का पानी नहीं आ रहा"],
  },
  {
    department: ["UHBVNL", "उत्तर हरियाणा बिजली वितरण निगम"],
    words: ["The transformer burnt out and nobody has replaced it", "ट्रांसफार्मर जल गया है और बदला नहीं गया"],
  },
  {
    department: ["Urban Local Bodies", "शहरी स्थानीय निकाय"],
    words: ["The sewer overflows and garbage is not lifted", "सीवर ओवरफ्लो है और कूड़ा नहीं उठता"],
  },
  { department: ["PWD (B&R)", "लोक निर्माण विभाग"], words: ["The road is broken and has deep potholes", "सड़क टूटी हुई है और गहरे गड्ढे हैं"] },
  {
    department: ["Development & Panchayats", "विकास एवं पंचायत विभाग"],
    words: ["The street of the village was never paved", "गांव की गली पक्की नहीं की गई"],
  },
  {
    department: ["Food & Supplies", "खाद्य एवं आपूर्ति विभाग"],
    words: ["The depot holder gives less ration than is due", "डिपो होल्डर राशन कम देता है"],
  },
  {
    department: ["Social Justice & Empowerment", "सामाजिक न्याय एवं अधिकारिता"],
    words: ["The old age pension has not come for five months", "पांच महीने से वृद्धावस्था पेंशन नहीं आई"],
  },
  {
    department: ["Revenue", "राजस्व विभाग"],
    words: ["The mutation of my land is pending at the tehsil", "मेरी जमीन का इंतकाल तहसील में लंबित है"],
  },
  {
    department: ["Home Department", "गृह विभाग"],
    words: ["The police station does not register my complaint", "थाने में मेरी शिकायत दर्ज नहीं की जा रही"],
  },
  { department: ["Health", "स्वास्थ्य विभाग"], words: ["There is no doctor at the health centre", "स्वास्थ्य केंद्र में डॉक्टर नहीं है"] },
];

const DISTRICTS: readonly PortalCase["district"][] = [
  ["Karnal", "करनाल"],
  ["Panipat", "पानीपत"],
  ["Hisar", "हिसार"],
  ["Rohtak", "रोहतक"],
  ["Gurgaon", "गुरुग्राम"],
  ["Mewat", "नूंह"],
  ["Sonepat", "सोनीपत"],
  ["Jind", "जींद"],
  ["Kaithal", "कैथल"],
  ["Sirsa", "सिरसा"],
  ["Bhiwani", "भिवानी"],
  ["Ambala", "अम्बाला"],
  ["Yamuna Nagar", "यमुनानगर"],
  ["Kurukshetra", "कुरुक्षेत्र"],
  ["Faridabad", "फरीदाबाद"],
  ["Rewari", "रेवाड़ी"],
  ["Mohindergarh", "महेंद्रगढ़"],
  ["Jhajjar", "झज्जर"],
];
const VILLAGES: readonly PortalCase["village"][] = [
  ["Kunjpura", "कुंजपुरा"],
  ["Nissing", "निसिंग"],
  ["Balla", "बल्ला"],
  ["Salwan", "सालवन"],
  ["Urlana", "उरलाना"],
  ["Sanauli", "सनौली"],
  ["Barwala", "बरवाला"],
  ["Kharkhoda", "खरखौदा"],
  ["Safidon", "सफीदों"],
  ["Rajound", "राजौंद"],
];
const FIRST_NAMES: readonly PortalCase["name"][] = [
  ["Ram", "राम"],
  ["Sunita", "सुनीता"],
  ["Rajesh", "राजेश"],
  ["Kamla", "कमला"],
  ["Satish", "सतीश"],
  ["Poonam", "पूनम"],
  ["Naresh", "नरेश"],
  ["Bimla", "बिमला"],
  ["Dharampal", "धर्मपाल"],
  ["Asha", "आशा"],
];
const LAST_NAMES: readonly PortalCase["name"][] = [
  ["Kumar", "कुमार"],
  ["Devi", "देवी"],
  ["Singh", "सिंह"],
  ["Sharma", "शर्मा"],
  ["Malik", "मलिक"],
  ["Rani", "रानी"],
  ["Lal", "लाल"],
  ["Verma", "वर्मा"],
];
