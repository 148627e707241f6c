import type { LeftAlone } from "#contract/desk.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import { type RecordedEntry, shownTimeline } from "./timeline.ts";

type Sort = GrievanceEvent["type"];

/** After these a case is in another state. */
const STATE_ACTS: readonly Sort[] = [
  "marked",
  "undertaken",
  "atr-sent",
  "atr-returned",
  "disposed",
  "details-asked",
  "details-received",
  "set-aside",
  "restored",
  "reopened",
  "act-undone",
];

/** What was done where an act is refused with such a code. Of the others no earlier act is the reason. */
const DONE_BEFORE: Readonly<Partial<Record<LeftAlone["code"], readonly Sort[]>>> = {
  "wrong-state": STATE_ACTS,
  "already-marked": ["marked"],
  "already-answerable": ["marked", "additionally-marked", "escalated"],
  "already-disputed": ["disputed"],
  "already-prepared": ["reply-prepared"],
  "already-issued": ["letter-issued"],
  "told-already": ["reply-prepared", "reply-approved", "reply-sent"],
  "nothing-asked": ["details-received"],
  "no-dispute": ["dispute-settled", "marked"],
  "reply-is-past": ["reply-approved", "reply-withdrawn", "reply-attempted", "reply-sent", "reply-refused"],
  "report-received": ["atr-sent"],
  "nothing-changed": [
    "proposal-corrected",
    "sensitivity-set",
    "assigned",
    "alert-acknowledged",
    "put-in-incident",
    "taken-out-of-incident",
  ],
};

/** These say that something has followed, whatever it was. */
const FOLLOWED: ReadonlySet<LeftAlone["code"]> = new Set<LeftAlone["code"]>(["changed", "not-undoable"]);

/** In a room without people anyone who sits there is called so: it may have been somebody else. */
const ANYBODY = "desk";

interface InTheWay {
  readonly entry: RecordedEntry;
  /** Whether it followed on what the person saw or did, or was there before. */
  readonly is: "done" | "since";
}

/** The act of somebody else because of which one was refused with that code; null where there is none. */
export function actInTheWay(code: LeftAlone["code"], timeline: readonly RecordedEntry[], me: string): InTheWay | null {
  const isSince = FOLLOWED.has(code);
  const sorts = DONE_BEFORE[code] ?? [];
  const entry = shownTimeline(timeline).find(
    ({ event, fate }) => event !== null && fate === "counts" && (isSince ? event.type !== "grievance-opened" : sorts.includes(event.type)),
  );
  if (entry === undefined || (entry.actor === me && me !== ANYBODY)) return null;
  return { entry, is: isSince ? "since" : "done" };
}
