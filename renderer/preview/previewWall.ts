import type { SourceStatus } from "#contract/sources.ts";
import type { HeatCell, OverdueOffice, WallCard, WallNow } from "#contract/wall.ts";
import { COMPLAINTS, HOSTILE_COMPLAINTS, type PreviewComplaint } from "./complaints.ts";
import { previewHeat, previewOverdueBoard, previewRanking, previewTrend } from "./previewScenes.ts";

export const PREVIEW_STATES = ["busy", "live", "hostile", "million", "empty", "no-source", "failing", "lost", "error", "loading"] as const;
export type PreviewState = (typeof PREVIEW_STATES)[number];

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const startedAt = Date.now();

/** One answer of the wall, the same for the same state and revision. */
export function previewWall(state: PreviewState, revision: number, rehearsal: boolean): WallNow {
  const readAt = Date.now();
  const bare = state === "empty" || state === "no-source";
  const times = state === "million" ? 260 : 1;
  const heat = bare ? [] : previewHeat(times, readAt);
  const open = heat.reduce((total, cell) => total + cell.open, 0);
  const overdue = heat.reduce((total, cell) => total + cell.overdue, 0);
  const cards = bare ? [] : cardsOf(state === "hostile" ? HOSTILE_COMPLAINTS : COMPLAINTS, state === "live" ? revision : 1);
  const emergencies = cards.filter(({ urgency }) => urgency === "emergency");
  return {
    revision,
    readAt,
    rehearsal,
    figures: bare
      ? { ...NO_FIGURES }
      : {
          postsToday: (state === "million" ? 17_000 : 1_842) + revision,
          postsYesterdayByNow: 1_736,
          openedToday: 213,
          disposedToday: 176,
          receipts: open + 1_482_924,
          pendingMarking: 31,
          inAction: open - 31 - 208,
          atrSent: 208,
          disposed: 1_482_924,
          sideStates: 0,
          overdue,
        },
    cards,
    emergencies: {
      total: emergencies.reduce((total, { trouble }) => total + trouble.openEmergencies, emergencies.length > 0 ? 2 : 0),
      cards: emergencies.slice(0, 5),
    },
    heat,
    overdueOffices: officesOf(heat, readAt),
    sources: state === "no-source" ? [] : sourcesOf(state, readAt),
    alerts: { total: 0, next: [] },
    overdue: previewOverdueBoard(heat, readAt, state === "hostile"),
    ranking: bare ? { fromAt: readAt - 30 * DAY_MS, districts: [], departments: [] } : previewRanking(heat, readAt),
    trend: bare ? { ...previewTrend(0, readAt), surges: [] } : previewTrend(state === "million" ? 61 : 1, readAt),
  };
}

const NO_FIGURES = {
  postsToday: 0,
  postsYesterdayByNow: 0,
  openedToday: 0,
  disposedToday: 0,
  receipts: 0,
  pendingMarking: 0,
  inAction: 0,
  atrSent: 0,
  disposed: 0,
  sideStates: 0,
  overdue: 0,
};

function cardsOf(complaints: readonly PreviewComplaint[], first: number): WallCard[] {
  return complaints.map((_, index) => {
    const turn = first + complaints.length - index;
    const found = complaints[turn % complaints.length] ?? complaints[0];
    if (!found) throw new Error("There is no complaint");
    const { cases, ...complaint } = found;
    const openEmergencies = complaint.urgency === "emergency" ? cases : 0;
    return {
      grievanceId: `case-${turn}`,
      ticket: `261124-${LETTERS[turn % 8]}4F7${LETTERS[(turn * 5) % 8]}X`,
      channel: "x",
      silence: null,
      picture: null,
      kind: "grievance",
      state: "marked",
      openedAt: (first > 1 ? Date.now() : startedAt) - [40, 130, 320, 500][index % 4]! * 1_000 - Math.floor(index / 4) * 26 * MINUTE_MS,
      trouble: { id: `trouble-${turn}`, cases, openCases: cases, citizens: cases, openEmergencies },
      ...complaint,
    };
  });
}

const LETTERS = "KQHXWMTR";

function officesOf(heat: readonly HeatCell[], readAt: number): OverdueOffice[] {
  return heat
    .filter(({ overdue }) => overdue > 0)
    .toSorted((one, other) => other.overdue - one.overdue)
    .map(({ department, district, overdue }, index) => ({
      department,
      district,
      overdue,
      oldestDueAt: readAt - ((index * 7 + 3) % 23) * DAY_MS - 5 * 60 * MINUTE_MS,
    }));
}

function sourcesOf(state: PreviewState, readAt: number): SourceStatus[] {
  const base = {
    lastPostAt: readAt - 40_000,
    fault: null,
    spentUsd: 0,
    budgetUsd: null,
    budgetState: "within",
    answersEveryMs: 16_500,
    state: "live",
    lastAnswerAt: readAt - 4_000,
  } as const;
  const x = { ...base, kind: "x", channel: "x", spentUsd: 12.4, budgetUsd: 200 } as const;
  const mentions: SourceStatus = { ...x, key: "x:mentions:44", label: "@cmohry mentions" };
  const query: SourceStatus = { ...x, key: "x:search", label: "Search for bijli", lastAnswerAt: readAt - 12_000 };
  const page: SourceStatus = { ...base, kind: "facebook", key: "facebook:page:1", channel: "facebook", label: "CMO Haryana" };
  const mail: SourceStatus = { ...base, kind: "email", key: "email:1", channel: "email", label: "cmoffice@hry.nic.in" };
  if (state !== "failing") return [mentions, query, page, mail];
  return [
    {
      ...mentions,
      state: "failing",
      lastAnswerAt: readAt - 31 * MINUTE_MS,
      fault: { code: "unreachable", detail: "ENETUNREACH", sinceAt: readAt - 31 * MINUTE_MS, retryAt: readAt + 2 * MINUTE_MS },
    },
    { ...query, state: "waiting", fault: { code: "rate-limited", detail: "429", sinceAt: readAt, retryAt: readAt + 9 * MINUTE_MS } },
    page,
    mail,
  ];
}
