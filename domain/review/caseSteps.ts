import type { GrievanceEvent } from "../grievance/events.ts";
import type { Mark } from "../grievance/office.ts";
import type { OfficeId } from "../ids.ts";

/** What a room is told of a case, step by step: who was asked, when, and what came back. */
export const CASE_STEPS = [
  "received",
  "marked",
  "marked-as-well",
  "undertaken",
  "more-time",
  "extended",
  "reminded",
  "letter",
  "mailed",
  "fell-due",
  /** A time limit that was moved since: it no longer counts. */
  "fell-due-before",
  "escalated",
  "report",
  "returned",
  "disposed",
  "reopened",
] as const;
type CaseStepKind = (typeof CASE_STEPS)[number];

/** The office that was asked, as a mark or by its id; null for a step that asks nobody. */
export interface CaseStep {
  readonly kind: CaseStepKind;
  readonly to: Mark | OfficeId | null;
  /** Milliseconds UTC: of a step that came several times in a row the first and the last. */
  readonly from: number;
  readonly at: number;
  readonly times: number;
}

/**
 * The steps of a case, oldest first. `events` are those that count, `mails` those that went out to officers; `dueAt` is the time limit that the
 * case has now, null where no report is owed: then the one that passed last counted.
 */
export function caseSteps(
  events: readonly { readonly at: number; readonly event: GrievanceEvent }[],
  mails: readonly { readonly at: number; readonly to: OfficeId }[],
  { openedAt, dueAt }: { readonly openedAt: number; readonly dueAt: number | null },
): readonly CaseStep[] {
  const counting = countingLimits(
    events.map(({ event }) => event),
    dueAt,
  );
  const told = events.flatMap(({ at, event }) => {
    const step = event.type === "fell-due" && !counting.has(event) ? MOVED : stepOf(event);
    return step === null ? [] : [{ ...step, at: momentOf(event, at, openedAt) }];
  });
  const mailed = mails.map(({ at, to }) => ({ kind: "mailed" as const, to, at }));
  const steps: CaseStep[] = [];
  for (const { kind, to, at } of [...told, ...mailed].toSorted((one, other) => one.at - other.at)) {
    const last = steps.at(-1);
    // An office that is reminded day after day fills no list.
    if (last?.kind === kind && JSON.stringify(last.to) === JSON.stringify(to))
      steps[steps.length - 1] = { ...last, at, times: last.times + 1 };
    else steps.push({ kind, to, from: at, at, times: 1 });
  }
  return steps;
}

/** The first step and the newest, where there is no room for all; `left` of them are between. */
export function fewSteps<Step>(steps: readonly Step[], most: number): { readonly shown: readonly Step[]; readonly left: number } {
  const [first] = steps;
  if (first === undefined || steps.length <= most) return { shown: steps, left: 0 };
  return { shown: [first, ...steps.slice(1 - most)], left: steps.length - most };
}

const KINDS: { readonly [Type in GrievanceEvent["type"]]?: CaseStepKind } = {
  "grievance-opened": "received",
  marked: "marked",
  "additionally-marked": "marked-as-well",
  undertaken: "undertaken",
  "interim-replied": "more-time",
  "extension-granted": "extended",
  reminded: "reminded",
  "letter-issued": "letter",
  "fell-due": "fell-due",
  escalated: "escalated",
  "atr-sent": "report",
  "atr-returned": "returned",
  disposed: "disposed",
  reopened: "reopened",
};

/** The limits that passed and were not moved: of the case as it is now, and as it was each time before it was reopened. */
function countingLimits(events: readonly GrievanceEvent[], dueAt: number | null): ReadonlySet<GrievanceEvent> {
  const counting = new Set<GrievanceEvent>();
  let limits: Extract<GrievanceEvent, { readonly type: "fell-due" }>[] = [];
  const add = (limit: number | null) => {
    const counts = limit ?? limits.at(-1)?.payload.dueAt;
    for (const each of limits) if (each.payload.dueAt === counts) counting.add(each);
    limits = [];
  };
  for (const event of events) {
    if (event.type === "fell-due") limits.push(event);
    else if (event.type === "reopened") add(null);
  }
  add(dueAt);
  return counting;
}

/** When it happened, not when the program came to know: a complaint that was read late was written before, and a limit passes on its day, read or not. */
function momentOf(event: GrievanceEvent, at: number, openedAt: number): number {
  if (event.type === "grievance-opened") return openedAt;
  return event.type === "fell-due" ? event.payload.dueAt : at;
}

const MOVED = { kind: "fell-due-before", to: null } as const;

function stepOf(event: GrievanceEvent): Pick<CaseStep, "kind" | "to"> | null {
  const kind = KINDS[event.type];
  return kind === undefined ? null : { kind, to: askedBy(event) };
}

function askedBy(event: GrievanceEvent): CaseStep["to"] {
  if (event.type === "marked" || event.type === "additionally-marked" || event.type === "reminded") return event.payload.to;
  return event.type === "letter-issued" || event.type === "escalated" ? event.payload.to : null;
}
