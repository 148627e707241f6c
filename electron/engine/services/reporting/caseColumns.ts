import { SENSITIVE_CASE } from "#domain/text/caseWords.ts";
import type { Locale } from "#contract/settings.ts";
import { departmentOf } from "#domain/department/departments.ts";
import { districtOf } from "#domain/geography/districts.ts";
import { placeName } from "#domain/geography/placeName.ts";
import type { State } from "#domain/grievance/state.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import type { MaskedText } from "#domain/text/mask.ts";
import { manifestOf } from "#domain/post/channel.ts";
import { categoryLabel } from "#domain/understanding/categories.ts";
import type { Kind, Speaker, Urgency } from "#domain/proposal/proposal.ts";
import type { Reader } from "#db/connection.ts";
import type { CaseRow } from "#db/reporting/caseRows.ts";
import { notifiedServices } from "../../core/policies/notifiedServices.ts";
import { storedPolicy } from "../../core/policies/policies.ts";
import { toldPlace } from "../../core/toldPlace.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { statutoryOf } from "../cases/statutoryOf.ts";
import type { Column } from "./columns.ts";

/** One row a case. The headings and their order stay: people build on them. Personal data in the words is masked. */
export function caseColumns(reader: Reader, locale: Locale): readonly Column<CaseRow>[] {
  const offices = new Map<string, string>();
  const office = (id: string) => {
    const known = offices.get(id) ?? officeLabel(id)[locale];
    offices.set(id, known);
    return known;
  };
  const { services } = notifiedServices(reader);
  const { calendar } = storedPolicy(reader) ?? DEFAULT_SLA_POLICY;
  const statutory = (row: ShownCaseRow) => statutoryOf({ ...row, sensitive: null }, services, calendar);
  return [
    text("Ticket", "शिकायत संख्या", 16, ({ ticket }) => ticket),
    time("Received", "प्राप्ति", ({ openedAt }) => openedAt),
    text("Channel", "माध्यम", 12, ({ channel }) => manifestOf(channel).names[locale]),
    text("From", "किससे", 14, ({ speaker }) => SPEAKERS[speaker][locale]),
    text("Kind", "प्रकार", 12, ({ kind }) => KINDS[kind][locale]),
    text("Urgency", "तात्कालिकता", 12, ({ urgency }) => URGENCIES[urgency][locale]),
    text("Department", "विभाग", 22, ({ department }) => department && departmentOf(department).short[locale]),
    text("District", "ज़िला", 14, ({ district }) => (district === null || locale === "en" ? district : districtOf(district).hi)),
    masked("Place", "स्थान", 18, ({ place, district }) => placeName(toldPlace(reader, place, district), locale)),
    text(
      "Category",
      "श्रेणी",
      28,
      (row) =>
        (row.isSensitive ? SENSITIVE_CASE[locale] : null) ??
        (row.category && (row.department === null ? row.category : categoryLabel(row.department, row.category)[locale])),
    ),
    text("Office", "कार्यालय", 34, (row) => row.office && office(row.office)),
    text("Officer", "अधिकारी", 22, ({ officer }) => officer),
    text("Status", "स्थिति", 16, ({ state }) => STATE_WORDS[state][locale]),
    time("Due", "देय तिथि", ({ dueAt }) => dueAt),
    time("First answer", "पहला उत्तर", ({ respondedAt }) => respondedAt),
    time("Marked", "अंकन", ({ markedAt }) => markedAt),
    time("Taken up", "कार्यवाही आरंभ", ({ undertakenAt }) => undertakenAt),
    time("First report", "पहली रिपोर्ट", ({ reportedAt }) => reportedAt),
    time("Disposed", "निपटान", ({ disposedAt }) => disposedAt),
    number("Times reopened", "कितनी बार पुनः खुली", ({ reopenedCount }) => reopenedCount),
    number("ATRs returned", "कितनी बार रिपोर्ट लौटाई गई", ({ returnedCount }) => returnedCount),
    masked("Words (personal data hidden)", "शब्द (निजी जानकारी छिपी)", 60, ({ text: words, isSensitive }) =>
      isSensitive ? maskPersonalData(SENSITIVE_CASE[locale]) : words.told(),
    ),
    text("Representative", "जनप्रतिनिधि", 24, ({ representative }) => representative),
    text("Notified service (by category)", "अधिसूचित सेवा (श्रेणी से)", 34, (row) => statutory(row)?.service[locale] ?? null),
    time("Statutory date", "सांविधिक तिथि", (row) => statutory(row)?.dueAt ?? null),
  ];
}

type Said = Readonly<Record<Locale, string>>;

/** What a citizen or an officer wrote about a case is no column of its own: only `masked` sees it. */
export type ShownCaseRow = Omit<CaseRow, "text" | "place">;

export function text(en: string, hi: string, width: number, of: (row: ShownCaseRow) => string | null): Column<CaseRow> {
  return { heading: { en, hi }, width, holds: "text", of };
}

export function masked(en: string, hi: string, width: number, of: (row: CaseRow) => MaskedText | null): Column<CaseRow> {
  return { heading: { en, hi }, width, holds: "text", of };
}

function time(en: string, hi: string, of: (row: CaseRow) => number | null): Column<CaseRow> {
  return { heading: { en, hi }, width: 17, holds: "time", of };
}

function number(en: string, hi: string, of: (row: CaseRow) => number): Column<CaseRow> {
  return { heading: { en, hi }, width: 12, holds: "number", of };
}

const SPEAKERS: Readonly<Record<Speaker, Said>> = {
  citizen: { en: "Citizen", hi: "नागरिक" },
  representative: { en: "Representative", hi: "जनप्रतिनिधि" },
  officer: { en: "Officer", hi: "अधिकारी" },
  ours: { en: "Our account", hi: "हमारा खाता" },
};
const KINDS: Readonly<Record<Kind, Said>> = {
  grievance: { en: "Grievance", hi: "शिकायत" },
  suggestion: { en: "Suggestion", hi: "सुझाव" },
  praise: { en: "Praise", hi: "प्रशंसा" },
  other: { en: "Other", hi: "अन्य" },
};
const URGENCIES: Readonly<Record<Urgency, Said>> = {
  emergency: { en: "Emergency", hi: "आपात" },
  urgent: { en: "Urgent", hi: "तत्काल" },
  routine: { en: "Routine", hi: "सामान्य" },
};
/** What a state is called outside of the windows. */
export const STATE_WORDS: Readonly<Record<State, Said>> = {
  new: { en: "New", hi: "नई" },
  marked: { en: "Marked", hi: "अंकित" },
  "in-action": { en: "In action", hi: "कार्यवाही में" },
  "atr-sent": { en: "ATR received", hi: "ATR प्राप्त" },
  disposed: { en: "Disposed", hi: "निपटान" },
  "needs-info": { en: "Needs details", hi: "विवरण अपेक्षित" },
  "not-a-grievance": { en: "Not a grievance", hi: "शिकायत नहीं" },
  duplicate: { en: "Duplicate", hi: "दोहराव" },
  "transferred-out": { en: "Transferred out", hi: "बाहर हस्तांतरित" },
  "sub-judice": { en: "Sub judice", hi: "न्यायालय में विचाराधीन" },
};
