import type { implement } from "@orpc/server";
import type { Contract } from "#contract/contract.ts";
import type { ActProgress, ActTarget, DeskAct, QueueRow, SavedFilter } from "#contract/desk.ts";
import type { CaseHistory, CaseOffice } from "#contract/grievances.ts";
import { isOverdue } from "#domain/clock/sla.ts";
import { acceptanceOf } from "#domain/desk/acceptance.ts";
import { queueOf, VIEWS } from "#domain/desk/views.ts";
import { fold } from "#domain/grievance/fold.ts";
import { departmentOf } from "#domain/department/departments.ts";
import type { EventId } from "#domain/ids.ts";
import { actOn, previewCase, type PreviewCase } from "./previewCases.ts";
import { sampleCases } from "./sampleCases.ts";
import { fits, inQueueOrder } from "./previewQueue.ts";

const CASES = 200;
const MILLION = 1_000_000;
const MINUTE_MS = 60_000;
const CASES_AT_ONCE = 10;
const STEP_MS = 120;
/** Until there are people, whoever sits there. */
const DESK = "desk";

interface PreviewDeskOptions {
  readonly state: string;
  readonly revision: () => number;
  readonly change: () => void;
}

/** Cases that can be worked on: acts go through the real rules, and are forgotten with the page. */
export function previewDesk(os: ReturnType<typeof implement<Contract>>, { state, revision, change }: PreviewDeskOptions) {
  const isBare = state === "empty" || state === "no-source";
  const plain = isBare ? [] : Array.from({ length: CASES }, (_, index) => previewCase(index + 1, ageOf(index), state === "hostile"));
  const cases = new URLSearchParams(window.location.search).has("sample") ? [...plain, ...sampleCases()] : plain;
  const acts = new Map<string, { readonly of: PreviewCase; readonly events: readonly EventId[] }[]>();
  let filters: SavedFilter[] = [];

  const caseOfRow = (row: number) => (state === "million" ? cases[(row - 1) % CASES] : cases.find((each) => each.row === row));
  const arrive = () => cases.push(previewCase(cases.length + 1, 0, false));
  const targeted = (target: ActTarget): PreviewCase[] => {
    if (target.kind === "rows") return target.rows.flatMap((row) => caseOfRow(row) ?? []);
    if (target.kind === "filter") return cases.filter((each) => fits(each, target.filter));
    const named = cases.find(({ id }) => id === target.id);
    if (!named || target.kind === "case") return named ? [named] : [];
    return [named, ...cases.filter((each) => each !== named && each.trouble === named.trouble)];
  };

  const desk = {
    list: os.desk.list.handler(({ input }) => {
      const rows =
        state === "million" && Object.keys(input.filter).length === 0
          ? Uint32Array.from({ length: MILLION }, (_, index) => MILLION - index)
          : Uint32Array.from(
              inQueueOrder(
                cases.filter((each) => fits(each, input.filter)),
                input.order,
              ).map(({ row }) => row),
            );
      return { revision: revision(), total: rows.length, rows: base64Of(rows), complete: true };
    }),
    rows: os.desk.rows.handler(async ({ input }) => {
      await pause(STEP_MS / 4);
      return input.rows.flatMap((row) => {
        const found = caseOfRow(row);
        return found ? [{ ...rowOf(found, cases), row }] : [];
      });
    }),
    counts: os.desk.counts.handler(() => {
      const count = (view: (typeof VIEWS)[number]) => cases.filter((each) => fits(each, queueOf(view, DESK).filter)).length;
      const counts = Object.fromEntries(VIEWS.map((view) => [view, count(view)])) as Record<(typeof VIEWS)[number], number>;
      return state === "million" ? { ...counts, all: MILLION } : counts;
    }),
    find: os.desk.find.handler(({ input, errors }) => {
      const found = cases.find(({ id }) => id === input.id);
      if (!found) throw errors.NOT_FOUND();
      return rowOf(found, cases);
    }),
    act: os.desk.act.handler(async function* act({ input, signal }) {
      const actId = crypto.randomUUID();
      const done: { readonly of: PreviewCase; readonly events: readonly EventId[] }[] = [];
      const refusals: ActProgress["refusals"] = [];
      const all = targeted(input.target);
      acts.set(actId, done);
      const told = (finished: boolean): ActProgress => ({
        actId: done.length > 0 ? actId : null,
        total: all.length,
        done: done.length,
        refused: refusals.length,
        refusals: refusals.slice(0, 20),
        finished,
      });
      for (let from = 0; from < all.length && signal?.aborted !== true; from += CASES_AT_ONCE) {
        for (const each of all.slice(from, from + CASES_AT_ONCE)) {
          const action = actionFor(each, input.act);
          const acted = action === null ? { done: false as const, code: "nothing-proposed" as const } : actOn(each, action, DESK);
          if (acted.done) done.push({ of: each, events: acted.events });
          else refusals.push({ id: each.id, ticket: each.grievance.ticket, code: acted.code });
        }
        change();
        yield told(false);
        if (all.length > CASES_AT_ONCE) await pause(STEP_MS * 3);
      }
      yield told(true);
    }),
    undo: os.desk.undo.handler(({ input, errors }) => {
      const known = acts.get(input.actId);
      if (!known) throw errors.NOT_UNDOABLE();
      acts.delete(input.actId);
      const undone = known.filter(({ of, events }) => actOn(of, { type: "undo", events: [...events] }, DESK).done).length;
      change();
      return { undone, kept: known.length - undone };
    }),
    savedFilters: {
      list: os.desk.savedFilters.list.handler(() => filters),
      put: os.desk.savedFilters.put.handler(({ input }) => {
        const isKnown = filters.some(({ id }) => id === input.id);
        return (filters = isKnown ? filters.map((each) => (each.id === input.id ? input : each)) : [...filters, input]);
      }),
      remove: os.desk.savedFilters.remove.handler(({ input }) => (filters = filters.filter(({ id }) => id !== input.id))),
    },
    presence: {
      enter: os.desk.presence.enter.handler(() => {}),
      others: os.desk.presence.others.handler(({ input }) =>
        cases.findIndex(({ id }) => id === input.id) % 7 === 1 ? [{ name: "सुनीता देवी", sinceAt: Date.now() - 2 * MINUTE_MS }] : [],
      ),
    },
  };

  const grievances = {
    get: os.grievances.get.handler(({ input, errors }) => {
      const found = cases.find(({ id }) => id === input.id);
      if (!found) throw errors.NOT_FOUND();
      return historyOf(found, cases);
    }),
    reveal: os.grievances.reveal.handler(({ input, errors }) => {
      const found = cases.find(({ id }) => id === input.id);
      if (!found) throw errors.NOT_FOUND();
      actOn(found, { type: "reveal" }, DESK);
      change();
      return historyOf(found, cases).posts.map((post) => ({ ...post, text: post.text.replaceAll("••••••", "123456") }));
    }),
    correct: os.grievances.correct.handler(({ input, errors }) => {
      const found = cases.find(({ id }) => id === input.id);
      if (!found) throw errors.NOT_FOUND();
      const { id: _, ...correction } = input;
      const acted = actOn(found, { type: "correct-proposal", ...correction }, DESK);
      if (!acted.done) throw errors.REFUSED({ data: { code: acted.code } });
      change();
      return historyOf(found, cases).case;
    }),
  };
  return { desk, grievances, arrive, cases };
}

/** The newest of a moment ago, the oldest of five weeks ago. */
function ageOf(index: number): number {
  return Math.round(index ** 1.9 * MINUTE_MS) + 40_000;
}

function actionFor({ grievance }: PreviewCase, act: DeskAct) {
  if (act.do === "act") return act.action;
  const { kind, department, district } = grievance;
  return acceptanceOf({ kind, department, district, office: null });
}

function rowOf({ row, author, complaint, grievance, trouble }: PreviewCase, cases: readonly PreviewCase[]): QueueRow {
  const { id, ticket, channel, state, kind, urgency, routine, speaker, department, district, place, openedAt, dueAt } = grievance;
  return {
    row,
    id,
    ticket,
    channel,
    text: complaint.text,
    author,
    state,
    kind,
    urgency,
    routine,
    speaker,
    department,
    district,
    place,
    openedAt,
    dueAt,
    overdue: isOverdue(grievance, Date.now()),
    reopenedCount: grievance.reopenedCount,
    escalations: grievance.escalations.length,
    disputed: grievance.dispute !== null,
    redFlagged: grievance.redFlaggedAt !== null,
    postCount: complaint.postCount,
    mediaCount: complaint.mediaCount,
    troubleCases: complaint.cases > 1 ? cases.filter((each) => each.trouble === trouble && each.grievance.state !== "disposed").length : 1,
    assignee: grievance.assignee,
    version: grievance.version,
  };
}

function historyOf(of: PreviewCase, cases: readonly PreviewCase[]): CaseHistory {
  const history = plainHistoryOf(of, cases);
  return of.shown?.(history) ?? history;
}

function plainHistoryOf(of: PreviewCase, cases: readonly PreviewCase[]): CaseHistory {
  const { grievance, complaint, author, id } = of;
  const { timeline } = fold(id, of.events);
  const [opened] = of.events;
  if (opened?.event?.type !== "grievance-opened") throw new Error("A case begins with its opening");
  const { ticket, channel, state, openedAt, kind, department, district, place, urgency, routine, speaker, dueAt, correctedAt, version } =
    grievance;
  const others = (fit: (each: PreviewCase) => boolean) =>
    cases
      .filter((each) => each !== of && fit(each))
      .slice(0, 6)
      .map((each) => {
        const { id: otherId, grievance: other, author: by, complaint: said } = each;
        return { id: otherId, ticket: other.ticket, state: other.state, openedAt: other.openedAt, author: by, text: said.text };
      });
  const alike = complaint.cases > 1 ? others((each) => each.trouble === of.trouble) : [];
  return {
    case: {
      id,
      ticket,
      channel,
      state,
      openedAt,
      kind,
      department,
      district,
      place,
      urgency,
      routine,
      speaker,
      dueAt,
      correctedAt,
      version,
    },
    grievance,
    offices: officesOf(of),
    earlier: others((each) => each.author === author && each.row > of.row).slice(0, 3),
    alike,
    alikeOpen: alike.length + 1,
    atrDoubts: grievance.atr === null ? [] : ["without-proof"],
    posts: [
      {
        channel,
        externalId: String(of.row),
        role: "citizen",
        handle: author,
        name: null,
        text: complaint.text,
        isRepost: false,
        createdAt: openedAt,
        mediaCount: complaint.mediaCount,
        media: Array.from({ length: Math.min(complaint.mediaCount, 4) }, () => ({ kind: "photo" as const, file: null, description: null })),
        placeName: null,
        deletedAt: null,
      },
    ],
    proposal: { ...opened.event.payload.proposal } as CaseHistory["proposal"],
    timeline: timeline.map(({ recorded, applied }) => ({
      id: recorded.id,
      seat: recorded.seat,
      actor: recorded.actor,
      at: recorded.at,
      event: recorded.event,
      applied,
    })),
  };
}

function officesOf({ grievance: { department, district, markedTo } }: PreviewCase): CaseOffice[] {
  if (department === null) return [];
  const { en, hi } = departmentOf(department).short;
  const where = district ?? "";
  const office = (level: string, role: CaseOffice["role"], title: { en: string; hi: string }, name: string | null): CaseOffice => ({
    id: `${department}/${level}/${where}`,
    role,
    label: { en: `${title.en}, ${en}, ${where}`, hi: `${title.hi}, ${hi}, ${where}` },
    holder: name === null ? null : { name, designation: null, phone: "0180-2650001" },
  });
  return [
    office("district", markedTo === null ? "proposed" : "answerable", { en: "Executive Engineer", hi: "कार्यकारी अभियंता" }, "रमेश चन्द्र"),
    office("division", "superior", { en: "Superintending Engineer", hi: "अधीक्षण अभियंता" }, null),
    office("department", "superior", { en: "Engineer-in-Chief", hi: "प्रमुख अभियंता" }, "अनिल मलिक"),
  ];
}

function base64Of(rows: Uint32Array): string {
  const bytes = new Uint8Array(rows.buffer);
  let text = "";
  const piece = 0x80_00;
  for (let from = 0; from < bytes.length; from += piece) text += String.fromCharCode(...bytes.subarray(from, from + piece));
  return btoa(text);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
