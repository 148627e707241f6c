import { assertNever } from "../assertNever.ts";
import type { GrievanceId } from "../ids.ts";
import { NOTICES } from "./breach.ts";
import type { Breach } from "./breach.ts";
import type { EventOf, PrivacyEvent, PrivacyEventType } from "./privacyEvents.ts";
import type { CitizenRequest } from "./request.ts";

/** An event with who recorded it and when, milliseconds UTC. */
export interface RecordedPrivacyEvent {
  readonly event: PrivacyEvent;
  readonly actor: string;
  readonly at: number;
}

export interface LegalHold {
  readonly grievanceId: GrievanceId;
  readonly ticket: string;
  readonly reason: string;
  readonly at: number;
  readonly by: string;
}

export interface RetentionRun {
  readonly at: number;
  readonly erased: EventOf<"retention-run">["payload"]["erased"];
  readonly held: number;
}

export interface Registers {
  readonly requests: readonly CitizenRequest[];
  readonly breaches: readonly Breach[];
  readonly legalHolds: readonly LegalHold[];
  readonly runs: readonly RetentionRun[];
}

/** The registers as their events make them; each is in the order in which its entries were made. An event of something unknown is passed over. */
export function registersOf(events: readonly RecordedPrivacyEvent[]): Registers {
  const requests = new Map<string, CitizenRequest>();
  const breaches = new Map<string, Breach>();
  const holds = new Map<GrievanceId, LegalHold>();
  const runs: RetentionRun[] = [];
  for (const recorded of events) {
    const { event, actor: by, at } = recorded;
    const act = { by, at };
    if (event.type === "legal-hold-set") holds.set(event.payload.grievanceId, { ...event.payload, at, by });
    else if (event.type === "legal-hold-lifted") holds.delete(event.payload.grievanceId);
    else if (event.type === "retention-run") runs.push({ at, ...event.payload });
    else if (isOfRequest(event)) changeIn(requests, event.payload.requestId, (before) => withRequestEvent(before, event, act));
    else if (isOfBreach(event)) changeIn(breaches, event.payload.breachId, (before) => withBreachEvent(before, event, act));
  }
  return { requests: [...requests.values()], breaches: [...breaches.values()], legalHolds: [...holds.values()], runs };
}

type RequestEvent = EventOf<Extract<PrivacyEventType, `request-${string}`>>;
type BreachEvent = EventOf<Extract<PrivacyEventType, `breach-${string}`>>;

interface Act {
  readonly by: string;
  readonly at: number;
}

function isOfRequest(event: PrivacyEvent): event is RequestEvent {
  return "requestId" in event.payload;
}

function isOfBreach(event: PrivacyEvent): event is BreachEvent {
  return "breachId" in event.payload;
}

function changeIn<Entry>(register: Map<string, Entry>, id: string, change: (before: Entry | null) => Entry | null): void {
  const after = change(register.get(id) ?? null);
  if (after !== null) register.set(id, after);
}

function withRequestEvent(before: CitizenRequest | null, event: RequestEvent, { by, at }: Act): CitizenRequest | null {
  if (event.type === "request-received") {
    const { requestId: id, ...told } = event.payload;
    return before ?? { id, ...told, recordedBy: by, exports: [], erasures: [], settled: null };
  }
  if (before === null) return null;
  switch (event.type) {
    case "request-exported":
      return { ...before, exports: [...before.exports, { at, by, counts: event.payload.counts }] };
    case "request-erased":
      return { ...before, erasures: [...before.erasures, { at, by, counts: event.payload.counts, held: event.payload.held }] };
    case "request-settled":
      return { ...before, settled: before.settled ?? { outcome: event.payload.outcome, reason: event.payload.reason, at, by } };
    case "request-looked-up":
      return before;
    default:
      return assertNever(event);
  }
}

function withBreachEvent(before: Breach | null, event: BreachEvent, { by, at }: Act): Breach | null {
  if (event.type === "breach-recorded") {
    const { breachId: id, report } = event.payload;
    return before ?? { id, ...report, recordedAt: at, recordedBy: by, revisedAt: null, told: {}, extendedTo: null, closed: null };
  }
  if (before === null) return null;
  switch (event.type) {
    case "breach-revised":
      return { ...before, ...event.payload.report, revisedAt: at };
    case "breach-told":
      return {
        ...before,
        told: { ...before.told, [event.payload.notice]: before.told[event.payload.notice] ?? { at: event.payload.at, by } },
      };
    case "breach-term-extended":
      return { ...before, extendedTo: event.payload.until };
    case "breach-closed":
      return { ...before, closed: before.closed ?? { at, by } };
    case "breach-exported":
      return before;
    default:
      return assertNever(event);
  }
}

/** A breach may be closed once everybody was told. */
export function mayClose(breach: Breach): boolean {
  return breach.closed === null && NOTICES.every((notice) => breach.told[notice] !== undefined);
}
