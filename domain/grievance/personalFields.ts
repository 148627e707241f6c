import { ERASED } from "../personal/erased.ts";
import type { FieldRule, PartlyPersonal, PersonalField, RulesOf } from "../personal/fieldRules.ts";
import type { EventOf, EventType } from "./events.ts";

/** What people wrote about a citizen: it goes when the case is erased. */
const words: PersonalField = { of: "case", erased: ERASED };
const wordsOrNone: PersonalField = { of: "case", erased: null };
const listOfCase: PersonalField = { of: "case", erased: [] };
/** What the program took from the citizen's posts: it goes with them. */
const lesson: PersonalField = { of: "citizen", erased: null };
const ofPosts: PersonalField = { of: "citizen", erased: null };
const wordsOfPosts: PersonalField = { of: "citizen", erased: ERASED };
const leftOut: PersonalField = { of: "citizen", erased: undefined };
const leftOutOfCase: PersonalField = { of: "case", erased: undefined };

function partly(fields: Readonly<Record<string, FieldRule>>, others: FieldRule): PartlyPersonal {
  return { fields, others };
}

const ofJudgement = {
  department: "open",
  district: "open",
  kind: "open",
  urgency: "open",
  routine: "open",
  long: "open",
  against: "open",
  dueAt: "open",
} as const;

/** What figures and deadlines rest on stays; words, places and whatever a later program adds are sealed. */
const proposal = partly(
  {
    language: "open",
    kind: "open",
    departments: partly({ code: "open", score: "open", similarPosts: "open", office: "open" }, leftOut),
    category: "open",
    district: "open",
    place: ofPosts,
    office: "open",
    urgency: "open",
    routine: "open",
    speaker: "open",
    // The holder of a public office, by the id in our register of them.
    representative: "open",
    missing: "open",
    certainty: "open",
    sensitive: partly({ sort: "open" }, leftOut),
  },
  leftOut,
);

const replyTo = { replyId: "open", purpose: "open", language: "open", to: "open", approved: "open" } as const;
const inBoth = partly({ en: words, hi: words }, words);

/** Which fields of each event are personal. An event or a field that is added later does not compile before it is named here. */
export const PERSONAL_FIELDS: { readonly [Type in EventType]: RulesOf<EventOf<Type>["payload"]> } = {
  "grievance-opened": {
    ticket: "open",
    channel: "open",
    caseKey: "open",
    post: "open",
    openedAt: "open",
    proposal,
    dueAt: "open",
  },
  "post-joined": { post: "open", role: "open", isRepost: "open", createdAt: "open", dueAtIfFirst: "open" },
  "proposal-revised": { ...ofJudgement, place: ofPosts, doubts: "open", maybeEmergency: "open", model: "open", scan: "open" },
  "proposal-corrected": { ...ofJudgement, representative: "open", place: wordsOrNone, lesson },
  marked: { to: "open", lesson, dueAt: "open" },
  "additionally-marked": { to: "open" },
  "sensitivity-proposed": { sort: "open", contradicts: "open" },
  "sensitivity-set": { sort: "open", reason: words },
  undertaken: {},
  "interim-replied": { reason: words, expectedAt: "open" },
  "extension-granted": { dueAt: "open" },
  "atr-sent": {
    atr: partly(
      { outcome: "open", text: words, officer: wordsOrNone, actedAt: "open", proof: listOfCase, citizenContacted: "open" },
      wordsOrNone,
    ),
  },
  "atr-returned": { reason: words },
  disposed: { exception: words, disposedAt: "open" },
  "details-asked": { question: words },
  "details-received": { dueAt: "open" },
  "set-aside": { aside: partly({ as: "open", duplicateOf: "open", reason: words, body: words }, wordsOrNone) },
  restored: { reason: words, dueAt: "open" },
  reopened: { why: words, dueAt: "open" },
  assigned: { to: "open" },
  noted: { words, mentions: "open" },
  "personal-data-shown": { file: "open" },
  "picture-approved": { file: "open", copy: "open", crop: "open", blurs: "open" },
  "picture-hidden": { file: "open" },
  "file-saved": { file: "open", name: words },
  "scan-read": { file: "open", outcome: "open", text: wordsOfPosts, confidence: "open", sheets: "open", sheetsLeft: "open" },
  "reading-corrected": { file: "open", text: wordsOfPosts },
  "personal-data-erased": { why: "open" },
  reminded: { dueAt: "open", tier: "open", to: "open" },
  "fell-due": { dueAt: "open" },
  escalated: { dueAt: "open", tier: "open", to: "open", why: "open", words: wordsOrNone, letterId: "open" },
  "red-flagged": { cameOfAgeAt: "open" },
  "alert-acknowledged": { kind: "open" },
  disputed: { by: "open", words, superior: "open" },
  "dispute-answered": { words },
  "dispute-settled": { words },
  "taken-out-of-incident": {},
  "put-in-incident": { with: "open" },
  "reply-prepared": { ...replyTo, text: words, privately: "open", pictures: leftOutOfCase },
  "reply-approved": { replyId: "open", text: words },
  "reply-withdrawn": { replyId: "open" },
  "reply-attempted": { replyId: "open" },
  "reply-sent": { replyId: "open", externalId: "open" },
  "reply-refused": { replyId: "open", code: "open", detail: words },
  "letter-issued": {
    letterId: "open",
    kind: "open",
    number: "open",
    to: "open",
    officer: "open",
    subject: inBoth,
    body: inBoth,
    answerBy: "open",
    byMail: "open",
    leads: "open",
  },
  "letter-sent": { letterId: "open", way: "open" },
  "letter-answered": { letterId: "open", words },
  sampled: { week: "open" },
  "satisfaction-said": { result: "open", post: "open" },
  "check-called": { week: "open", result: "open", words: wordsOrNone },
  linked: { channel: "open", number: "open" },
  unlinked: { channel: "open", number: "open" },
  "act-undone": { events: "open" },
};
