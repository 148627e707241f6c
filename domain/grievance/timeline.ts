import { assertNever } from "../assertNever.ts";
import type { GrievanceEvent } from "./events.ts";
import type { Grievance } from "./grievance.ts";
import type { State } from "./state.ts";

/** From when a case was in a state with a due time, milliseconds UTC. */
export interface Step {
  readonly at: number;
  readonly state: State;
  /** The deadline of the report at that time; null where none was owed. */
  readonly dueAt: number | null;
}

/** The states of a case over time, for how it stood on a day and how long steps took. All instants are milliseconds UTC. */
export interface Timeline {
  /** From the opening to the present state; no step is earlier than the one before. */
  readonly steps: readonly Step[];
  /** When it was first marked. */
  readonly markedAt: number | null;
  /** When an office first undertook it, or reported without that. */
  readonly undertakenAt: number | null;
  /** When the first report came, or the case was disposed of without one. */
  readonly reportedAt: number | null;
  /** The deadline at that time. */
  readonly reportedDueAt: number | null;
  /** When the citizen first got an answer, from us or an office, on any channel. */
  readonly respondedAt: number | null;
  /** How many of its reports were returned to the office. */
  readonly returnedCount: number;
  /** When one was returned last. */
  readonly returnedAt: number | null;
  /** When the case was reopened last. */
  readonly reopenedAt: number | null;
  /** When a check call was last made. */
  readonly checkedAt: number | null;
}

export function timelineOfOpening(openedAt: number, dueAt: number | null): Timeline {
  return {
    steps: [{ at: openedAt, state: "new", dueAt }],
    markedAt: null,
    undertakenAt: null,
    reportedAt: null,
    reportedDueAt: null,
    respondedAt: null,
    returnedCount: 0,
    returnedAt: null,
    reopenedAt: null,
    checkedAt: null,
  };
}

/**
 * The timeline after one more event, which changed `before` to `after`. A portal may report a disposal of the past: then later steps are
 * moved back to that instant, and how long they took is not known.
 */
export function timelineAfter(before: Grievance, after: Grievance, event: GrievanceEvent, at: number): Timeline {
  const { timeline } = before;
  switch (event.type) {
    case "grievance-opened":
      return dated(timeline, after);
    case "post-joined": {
      const { role, isRepost, createdAt } = event.payload;
      if (role === "citizen") return dated(timeline, after);
      return isRepost ? timeline : responded(timeline, createdAt, after.openedAt);
    }
    case "reply-sent":
      return responded(timeline, at, after.openedAt);
    case "check-called":
      return { ...timeline, checkedAt: at };
    case "disposed":
      return reported(stepped(timeline, after, event.payload.disposedAt ?? at), before, event.payload.disposedAt ?? at);
    case "atr-sent":
      return reported(undertaken(stepped(timeline, after, at), at), before, at);
    case "atr-returned":
      return { ...stepped(timeline, after, at), returnedCount: timeline.returnedCount + 1, returnedAt: at };
    case "reopened":
      return { ...stepped(timeline, after, at), reopenedAt: at };
    case "marked":
      return firstTime(stepped(timeline, after, at), "markedAt", at);
    case "undertaken":
      return undertaken(stepped(timeline, after, at), at);
    case "act-undone":
    case "additionally-marked":
    case "assigned":
    case "details-asked":
    case "details-received":
    case "dispute-answered":
    case "dispute-settled":
    case "disputed":
    case "escalated":
    case "extension-granted":
    case "fell-due":
    case "file-saved":
    case "interim-replied":
    case "letter-answered":
    case "letter-issued":
    case "letter-sent":
    case "linked":
    case "noted":
    case "personal-data-shown":
    case "picture-approved":
    case "picture-hidden":
    case "scan-read":
    case "reading-corrected":
    case "personal-data-erased":
    case "proposal-corrected":
    case "proposal-revised":
    case "put-in-incident":
    case "red-flagged":
    case "alert-acknowledged":
    case "reminded":
    case "reply-approved":
    case "reply-attempted":
    case "reply-prepared":
    case "reply-refused":
    case "reply-withdrawn":
    case "restored":
    case "sampled":
    case "satisfaction-said":
    case "set-aside":
    case "sensitivity-proposed":
    case "sensitivity-set":
    case "taken-out-of-incident":
    case "unlinked":
      return stepped(timeline, after, at);
    default:
      return assertNever(event);
  }
}

function stepped(timeline: Timeline, { state, dueAt, openedAt }: Grievance, at: number): Timeline {
  const last = timeline.steps.at(-1);
  if (last !== undefined && last.state === state && last.dueAt === dueAt) return timeline;
  const time = Math.max(at, openedAt);
  const drawnBack = timeline.steps.map((step) => (step.at > time ? { ...step, at: time } : step));
  const isKnown = drawnBack.every((step, index) => step === timeline.steps[index]);
  const steps = [...drawnBack, { at: time, state, dueAt }];
  return isKnown
    ? { ...timeline, steps }
    : { ...timeline, steps, markedAt: earlier(timeline.markedAt, time), undertakenAt: null, reportedAt: null };
}

/** After an earlier post of the citizen: the case is older, and its deadline changes. */
function dated({ steps, ...timeline }: Timeline, { openedAt, dueAt }: Grievance): Timeline {
  const last = steps.length - 1;
  return {
    ...timeline,
    steps: steps.map((step, index) => ({
      at: index === 0 ? openedAt : step.at,
      state: step.state,
      dueAt: index === last ? dueAt : step.dueAt,
    })),
  };
}

/** An answer may be recorded late, or twice. A post from before the citizen's is no answer. */
function responded(timeline: Timeline, at: number, openedAt: number): Timeline {
  return at < openedAt ? timeline : { ...timeline, respondedAt: earlier(timeline.respondedAt, at) ?? at };
}

function undertaken(timeline: Timeline, at: number): Timeline {
  return firstTime(timeline, "undertakenAt", at);
}

function reported(timeline: Timeline, before: Grievance, at: number): Timeline {
  return timeline.reportedAt === null && !wasDisposed(before)
    ? { ...timeline, reportedAt: Math.max(at, before.openedAt), reportedDueAt: before.dueAt }
    : timeline;
}

/** Only the time up to the first disposal counts, not what follows a reopening. */
function firstTime(timeline: Timeline, what: "markedAt" | "undertakenAt", at: number): Timeline {
  const isOver = timeline.steps.slice(0, -1).some(({ state }) => state === "disposed");
  return timeline[what] !== null || isOver ? timeline : { ...timeline, [what]: at };
}

function wasDisposed({ timeline }: Grievance): boolean {
  return timeline.steps.some(({ state }) => state === "disposed");
}

function earlier(one: number | null, other: number): number | null {
  return one === null ? null : Math.min(one, other);
}
