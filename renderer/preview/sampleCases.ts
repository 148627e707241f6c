import type { CaseHistory, CaseOffice, OtherCase } from "#contract/grievances.ts";
import { DEFAULT_SLA_POLICY, dueAt } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import { fold, type RecordedEvent } from "#domain/grievance/fold.ts";
import { ticketOf } from "#domain/grievance/ticket.ts";
import type { CaseKey, EventId, GrievanceId, HybridTime, OfficeId, SeatId } from "#domain/ids.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import { actOn, type PreviewCase } from "./previewCases.ts";

/*
 * Cases in which much has happened, for looking at the case and at what can be done with it: a new emergency, a trouble of
 * many, a report to check, a dispute that is overdue, more time that is asked for, and a check call. `desk.html?sample`
 * has them on top.
 */

const SEAT = "00c0ffee00c0ffee" as SeatId;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const OSD = "0192f5b4-0004-7000-8000-000000000004";
const OPERATOR = "0192f5b4-0003-7000-8000-000000000003";

type Proposal = CaseHistory["proposal"];
type Post = CaseHistory["posts"][number];

interface Sample {
  readonly row: number;
  readonly ageMs: number;
  readonly author: string;
  readonly text: string;
  readonly proposal: Partial<Proposal> & Pick<Proposal, "departments" | "district" | "place">;
  readonly shown?: (history: CaseHistory) => CaseHistory;
  readonly story?: (to: PreviewCase) => void;
}

export function sampleCases(): readonly PreviewCase[] {
  return [EMERGENCY, CLUSTER, REPORT, DISPUTE, INTERIM, CHECK].map(made);
}

const EMERGENCY: Sample = {
  row: 901,
  ageMs: 9 * MINUTE_MS,
  author: "dharampal_55",
  text: "@cmohry बहादुरगढ़ लाइनपार गली नं. 6 में बिजली का तार टूटकर पानी में गिरा है, करंट फैल रहा है और बच्चे स्कूल से लौटने वाले हैं।\nतुरंत सप्लाई बंद करवाइए, मेरा नंबर 98••••••41 है",
  proposal: {
    departments: [
      { code: "UHBVN", score: 0.94, evidence: ["बिजली का तार टूटकर", "सप्लाई"], similarPosts: 14 },
      { code: "ULB", score: 0.41, evidence: ["गली"], similarPosts: 2 },
      { code: "PWD", score: 0.22, evidence: [], similarPosts: 0 },
    ],
    category: { code: "hazard", label: { en: "Danger from a line", hi: "तार से ख़तरा" } },
    district: "Jhajjar",
    place: "बहादुरगढ़",
    urgency: "emergency",
    urgencyEvidence: ["करंट फैल रहा है"],
  },
  shown: (history) => ({
    ...history,
    posts: [
      ...history.posts.map((post) => ({
        ...post,
        mediaCount: 3,
        media: [
          { kind: "photo" as const, file: "wire.jpg", description: "गली में टूटा हुआ तार" },
          { kind: "video" as const, file: "street.jpg", description: null },
          { kind: "photo" as const, file: null, description: null },
        ],
      })),
      post(history, "अभी तक कोई नहीं आया। JE का फ़ोन बंद है, 1912 पर 20 मिनट से लाइन व्यस्त", 4 * MINUTE_MS),
      { ...post(history, "RT", 3 * MINUTE_MS), isRepost: true, handle: "lalit_bhg" },
      { ...post(history, "RT", 2 * MINUTE_MS), isRepost: true, handle: "suman_pnp" },
    ],
    earlier: [
      other("नालियों की सफाई नहीं हुई, लाइनपार में पानी भरा है", "disposed", 96 * DAY_MS, "dharampal_55"),
      other("स्ट्रीट लाइट तीन महीने से बंद", "in-action", 12 * DAY_MS, "dharampal_55"),
    ],
    offices: [
      officeOf("UHBVN/sub-division/Bahadurgarh", "proposed", "राकेश दहिया", "9812500041"),
      officeOf("UHBVN/district/Jhajjar", "superior", "अनिल मलिक", null),
      officeOf("UHBVN/department", "superior", null, null),
      officeOf("CMO/cmo", "superior", null, null),
    ],
  }),
};

const CLUSTER: Sample = {
  row: 902,
  ageMs: 47 * MINUTE_MS,
  author: "suman_pnp",
  text: "Sector 12 me 4 din se pani nahi aa raha, tanker wale 800 rupaye maang rahe hain. JE phone nahi utha raha 98••••••41 @cmohry @DC_Panipat",
  proposal: {
    language: "hinglish",
    departments: [
      { code: "PHED", score: 0.94, evidence: ["pani nahi aa", "tanker", "JE"], similarPosts: 14 },
      { code: "HSVP", score: 0.41, evidence: ["Sector 12"], similarPosts: 3 },
      { code: "ULB", score: 0.22, evidence: [], similarPosts: 0 },
    ],
    category: { code: "no-supply", label: { en: "No water", hi: "पानी नहीं" } },
    district: "Panipat",
    place: "Sector 12",
    routine: true,
  },
  shown: (history) => ({
    ...history,
    alikeOpen: 7,
    alike: [
      "Sector 12 Panipat pani band hai subah se, koi sunne wala nahi",
      "सेक्टर 12 पानीपत में चौथे दिन भी पानी नहीं, टैंकर माफिया मौज में",
      "No water supply in Sector 12 Panipat for four days @cmohry",
      "पानी कब आएगा? सेक्टर-12",
      "Sector 12 ke 300 ghar pyase, JE sahab gayab",
      "Water tanker costs 800 in Sec 12, this is loot",
    ].map((text, index) => other(text, index === 4 ? "marked" : "new", (index + 1) * 6 * HOUR_MS, `citizen_${index + 1}`)),
    offices: [officeOf("PHED/district/Panipat", "proposed", "रमेश चन्द्र", "0180-2650001"), ...superiorsIn("PHED")],
  }),
};

const REPORT: Sample = {
  row: 903,
  ageMs: 52 * HOUR_MS,
  author: "geeta_jagadhri",
  text: "Garbage has not been lifted near the government school gate in Jagadhri for ten days. Children fall ill and the councillor only promises.",
  proposal: {
    language: "en",
    departments: [{ code: "ULB", score: 0.91, evidence: ["Garbage has not been lifted"], similarPosts: 31 }],
    category: { code: "garbage", label: { en: "Garbage", hi: "कूड़ा" } },
    district: "Yamunanagar",
    place: "Jagadhri",
    routine: true,
  },
  story: (to) => {
    act(to, { type: "mark", to: { department: "ULB", district: "Yamunanagar", office: null } }, OPERATOR, 51);
    act(
      to,
      reply(
        "r-marked",
        "marked",
        "en",
        `Your complaint no. ${to.grievance.ticket} has been sent to Urban Local Bodies, Yamunanagar for action.`,
      ),
      OSD,
      50.9,
    );
    act(to, { type: "attempt-reply", replyId: "r-marked" }, "engine", 50.8);
    act(to, { type: "record-reply-sent", replyId: "r-marked", externalId: "1993" }, "engine", 50.7);
    act(to, { type: "undertake" }, OPERATOR, 44);
    record(
      to,
      {
        type: "reminded",
        version: 1,
        payload: { dueAt: to.grievance.dueAt ?? 0, tier: 1, to: { department: "ULB", district: "Yamunanagar", office: null } },
      },
      28,
    );
    act(to, letter("l-1", "reminder", "ULB/district/Yamunanagar", 20), OSD, 20);
    act(to, { type: "record-letter-sent", letterId: "l-1", way: "whatsapp" }, OSD, 19.5);
    act(
      to,
      {
        type: "send-atr",
        atr: {
          outcome: "solved",
          text: "मौके पर जाकर सफाई करवा दी गई है। शिकायतकर्ता संतुष्ट है। भविष्य में नियमित सफाई के निर्देश दे दिए गए हैं।",
          officer: "सफाई निरीक्षक, जगाधरी",
          actedAt: Date.now() - 6 * HOUR_MS,
          proof: [{ hash: "a".repeat(64), name: "स्कूल गेट.jpg", mediaType: "image/jpeg", bytes: 240_000 }],
          citizenContacted: false,
        },
      },
      OPERATOR,
      3,
    );
    act(to, { type: "assign", to: OSD }, OSD, 2);
  },
  shown: (history) => ({
    ...history,
    atrDoubts: ["copied", "citizen-not-contacted"],
    offices: [
      officeOf("ULB/district/Yamunanagar", "answerable", "आयुष सिन्हा", "9812500077"),
      officeOf("REVENUE/district-head/Yamunanagar", "superior", null, null),
      ...superiorsIn("ULB"),
    ],
  }),
};

const DISPUTE: Sample = {
  row: 904,
  ageMs: 19 * DAY_MS,
  author: "ravi_dalal",
  text: "ताऊरू से सोहना सड़क पर इतने गड्ढे हैं कि इस हफ्ते दो हादसे हो चुके। न NHAI सुनता है न PWD। एक दूसरे पर डालते रहते हैं। @cmohry",
  proposal: {
    departments: [
      { code: "PWD", score: 0.81, evidence: ["सड़क", "गड्ढे"], similarPosts: 22 },
      { code: "NHAI", score: 0.6, evidence: ["NHAI"], similarPosts: 4 },
    ],
    category: { code: "potholes", label: { en: "Potholes", hi: "गड्ढे" } },
    district: "Nuh",
    place: "ताऊरू",
    urgency: "urgent",
    urgencyEvidence: ["दो हादसे"],
    speaker: "representative",
  },
  story: (to) => {
    const at = (days: number) => days * 24;
    const pwd = { department: "PWD" as const, district: "Nuh" as const, office: null };
    act(to, { type: "mark", to: { department: "NHAI", district: "Nuh", office: null } }, OPERATOR, at(18.9));
    const last = to.events.at(-1)?.id;
    if (last !== undefined) act(to, { type: "undo", events: [last] }, OPERATOR, at(18.89));
    act(to, { type: "mark", to: pwd }, OPERATOR, at(18.8));
    act(to, { type: "additionally-mark", to: { department: "POLICE", district: "Nuh", office: null } }, OSD, at(18.7));
    const due = to.grievance.dueAt ?? 0;
    record(to, { type: "reminded", version: 1, payload: { dueAt: due, tier: 1, to: pwd } }, at(15));
    record(to, { type: "fell-due", version: 1, payload: { dueAt: due } }, at(12));
    const escalated = { dueAt: due, tier: 1, to: "PWD/department" as OfficeId, why: "clock" as const, words: null };
    record(to, { type: "escalated", version: 1, payload: escalated }, at(10));
    // What another seat did at the same time.
    record(to, { type: "marked", version: 1, payload: { to: pwd } }, at(9.5));
    const superior = "REVENUE/district-head/Nuh" as OfficeId;
    act(
      to,
      { type: "dispute", by: pwd, words: "यह सड़क 2023 में NHAI को सौंपी जा चुकी है (पत्र सं. 1123)। मरम्मत उन्हीं को करनी है।", superior },
      OPERATOR,
      at(6),
    );
    act(to, { type: "answer-dispute", words: "सौंपने की प्रक्रिया पूरी नहीं हुई; ताऊरू बाईपास तक का हिस्सा PWD के पास ही है।" }, OPERATOR, at(4));
    act(to, letter("l-2", "explanation", "PWD/district/Nuh", at(5)), OSD, at(5));
    act(
      to,
      reply("r-interim", "interim", "hi", `आपकी शिकायत संख्या ${to.grievance.ticket} पर काम चल रहा है। इसमें कुछ समय और लगेगा।`),
      OSD,
      at(3),
    );
    act(to, { type: "attempt-reply", replyId: "r-interim" }, "engine", at(3));
    act(to, { type: "record-reply-refused", replyId: "r-interim", code: "not-allowed", detail: "403" }, "engine", at(2.9));
    act(to, { type: "note", words: "DC कार्यालय से बात हुई, निर्णय कल तक।" }, OSD, at(1));
    record(to, { type: "red-flagged", version: 1, payload: {} }, at(0.5));
  },
  shown: (history) => ({
    ...history,
    offices: [
      officeOf("PWD/district/Nuh", "answerable", "संजीव यादव", "9812500090"),
      officeOf("POLICE/district/Nuh", "additional", null, null),
      officeOf("PWD/department", "escalated", "राजीव शर्मा", null),
      ...superiorsIn("PWD"),
    ],
  }),
};

const INTERIM: Sample = {
  row: 905,
  ageMs: 5 * DAY_MS,
  author: "asha_bawal",
  text: "चार महीने से वृद्धावस्था पेंशन नहीं आई, बैंक कहता है परिवार पहचान पत्र में आय ठीक कराओ",
  proposal: {
    departments: [{ code: "SOCIAL_JUSTICE", score: 0.88, evidence: ["वृद्धावस्था पेंशन"], similarPosts: 9 }],
    district: "Rewari",
    place: null,
    missing: ["place", "phone"],
  },
  story: (to) => {
    act(to, { type: "mark", to: { department: "SOCIAL_JUSTICE", district: "Rewari", office: null } }, OPERATOR, 119);
    act(
      to,
      { type: "interim-reply", reason: "मुख्यालय से बजट आना शेष है; 30 नवम्बर तक भुगतान हो जाएगा।", expectedAt: Date.now() + 9 * DAY_MS },
      OPERATOR,
      20,
    );
  },
  shown: (history) => ({
    ...history,
    offices: [officeOf("SOCIAL_JUSTICE/district/Rewari", "answerable", null, null), ...superiorsIn("SOCIAL_JUSTICE")],
  }),
};

const CHECK: Sample = {
  row: 906,
  ageMs: 12 * DAY_MS,
  author: "jagbirsaini",
  text: "म्हारे गाम की बस बंद कर दी, छोरियां कॉलेज क्यूकर जावैं",
  proposal: {
    departments: [{ code: "TRANSPORT", score: 0.9, evidence: ["बस बंद"], similarPosts: 5 }],
    district: "Jind",
    place: null,
  },
  story: (to) => {
    act(to, { type: "mark", to: { department: "TRANSPORT", district: "Jind", office: null } }, OPERATOR, 280);
    act(
      to,
      {
        type: "send-atr",
        atr: {
          outcome: "solved",
          text: "बस सेवा 18 नवम्बर से फिर चलाई गई।",
          officer: "GM रोडवेज",
          actedAt: null,
          proof: [],
          citizenContacted: true,
        },
      },
      OPERATOR,
      100,
    );
    act(to, { type: "accept-atr", exception: null }, OSD, 90);
    act(to, { type: "sample", week: "2026-W47" }, "engine", 40);
  },
  shown: (history) => ({
    ...history,
    offices: [officeOf("TRANSPORT/district/Jind", "answerable", null, null), ...superiorsIn("TRANSPORT")],
  }),
};

function made({ row, ageMs, author, text, proposal, story, shown }: Sample): PreviewCase {
  const openedAt = Date.now() - ageMs;
  const id = `5a${row.toString(16).padStart(6, "0")}-0000-5000-8000-000000000${row}` as GrievanceId;
  const urgency = proposal.urgency ?? "routine";
  const routine = proposal.routine ?? false;
  const department = proposal.departments[0]?.code ?? null;
  const timed = {
    kind: "grievance" as const,
    urgency,
    routine,
    department,
    category: null,
    speaker: proposal.speaker ?? ("citizen" as const),
  };
  const opening: RecordedEvent = {
    id: `${id}-0` as EventId,
    seat: SEAT,
    time: "0000000000000000" as HybridTime,
    actor: "engine",
    at: openedAt,
    event: {
      type: "grievance-opened",
      version: 1,
      payload: {
        ticket: ticketOf(id, openedAt),
        channel: "x",
        caseKey: `x:${row}:${row}` as CaseKey,
        post: { channel: "x", externalId: String(row) },
        openedAt,
        proposal: {
          language: "hi",
          kind: "grievance",
          category: null,
          office: null,
          urgencyEvidence: [],
          missing: [],
          ...proposal,
          urgency,
          routine,
          speaker: timed.speaker,
        },
        dueAt: dueAt(timed, openedAt, DEFAULT_SLA_POLICY),
      },
    },
  };
  const { grievance } = fold(id, [opening]);
  if (!grievance) throw new Error("An opening opens a case");
  const complaint = {
    text,
    urgency,
    department,
    district: proposal.district,
    place: proposal.place,
    postCount: 1,
    mediaCount: 0,
    overdue: false,
    evidence: proposal.departments[0]?.evidence ?? [],
    cases: 1,
  };
  const of: PreviewCase = { row, id, author, complaint, trouble: row, events: [opening], grievance, ...(shown ? { shown } : {}) };
  story?.(of);
  return of;
}

function act(to: PreviewCase, action: GrievanceAction, actor: string, hoursAgo: number): void {
  const acted = actOn(to, action, actor, Date.now() - hoursAgo * HOUR_MS);
  if (!acted.done) throw new Error(`${action.type} of ${to.author}: ${acted.code}`);
}

/** What the clock or another seat says, which nobody decides here. */
function record(to: PreviewCase, event: GrievanceEvent, hoursAgo: number): void {
  const time = to.events.length.toString(16).padStart(16, "0") as HybridTime;
  to.events.push({
    id: `${to.id}-${to.events.length}` as EventId,
    seat: SEAT,
    time,
    actor: "engine",
    at: Date.now() - hoursAgo * HOUR_MS,
    event,
  });
  to.grievance = fold(to.id, to.events).grievance ?? to.grievance;
}

function reply(replyId: string, purpose: "marked" | "interim", language: "hi" | "en", text: string): GrievanceAction {
  return { type: "prepare-reply", replyId, purpose, language, text, to: { channel: "x", externalId: "1" }, approved: true };
}

function letter(letterId: string, kind: "reminder" | "explanation", to: string, hoursAgo: number): GrievanceAction {
  const words = { en: "Action-taken report not received", hi: "कार्यवाही रिपोर्ट प्राप्त नहीं हुई" };
  const answerBy = Date.now() - hoursAgo * HOUR_MS + 2 * DAY_MS;
  return {
    type: "issue-letter",
    letterId,
    kind,
    number: `CMO/ISMGT/2026/3F-0000${letterId === "l-1" ? 12 : 17}`,
    to: to as OfficeId,
    officer: null,
    subject: words,
    body: words,
    answerBy,
  };
}

function officeOf(id: string, role: CaseOffice["role"], name: string | null, phone: string | null): CaseOffice {
  return { id, role, label: { ...officeLabel(id) }, holder: name === null ? null : { name, designation: null, phone } };
}

function superiorsIn(department: string): CaseOffice[] {
  return [officeOf(`${department}/department`, "superior", "चन्द्र कला", null), officeOf("CMO/cmo", "superior", null, null)];
}

function post({ posts: [first] }: CaseHistory, text: string, agoMs: number): Post {
  if (!first) throw new Error("A case has a post");
  return { ...first, externalId: `${text}-${agoMs}`, text, createdAt: Date.now() - agoMs, mediaCount: 0, media: [] };
}

function other(text: string, state: OtherCase["state"], agoMs: number, author: string): OtherCase {
  const openedAt = Date.now() - agoMs;
  const id = `5b${agoMs.toString(16).padStart(6, "0").slice(-6)}-0000-5000-8000-000000000001`;
  return { id, ticket: ticketOf(id as GrievanceId, openedAt), state, openedAt, author, text };
}
