import type { CaseHistory } from "#contract/grievances.ts";

export type RecordedEntry = CaseHistory["timeline"][number];

export interface ShownEntry extends RecordedEntry {
  /** `undone` was taken back; `nothing` came to nothing, since another act had made it pointless. */
  readonly fate: "counts" | "undone" | "nothing";
}

/** The newest first, with what became of each act. */
export function shownTimeline(timeline: readonly RecordedEntry[]): readonly ShownEntry[] {
  const undone = new Set(timeline.flatMap(({ event }) => (event?.type === "act-undone" ? event.payload.events : [])));
  return timeline.map((entry): ShownEntry => ({ ...entry, fate: fateOf(entry, undone) })).toReversed();
}

function fateOf({ id, event, applied }: RecordedEntry, undone: ReadonlySet<string>): ShownEntry["fate"] {
  if (undone.has(id)) return "undone";
  // What this program does not know is kept and passed over: nobody can say that it came to nothing.
  return applied || event === null ? "counts" : "nothing";
}
