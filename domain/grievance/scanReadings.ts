import { ERASED } from "../personal/erased.ts";
import type { ScanOutcome } from "../file/scanReading.ts";
import type { RecordedEvent } from "./fold.ts";
import { undoneOf } from "./undo.ts";

/** What is known of the words on a scan or photograph of a case. */
export interface KnownReading {
  readonly outcome: ScanOutcome;
  /** Empty where nothing was read and nobody has typed it. */
  readonly text: string;
  /** How sure the machine was, in per cent; null where a person wrote the words or there are none. */
  readonly confidence: number | null;
  /** Who corrected it, by their id; null where a machine alone read it. */
  readonly correctedBy: string | null;
  readonly sheets: number;
  readonly sheetsLeft: number;
}

type ReadingEvent = Pick<RecordedEvent, "id" | "event" | "actor">;

/** The readings of a case by the names of the files: what a person wrote last goes before what a machine reads, however late. Without those that were erased. */
export function readingsOf(events: readonly ReadingEvent[]): ReadonlyMap<string, KnownReading> {
  const undone = undoneOf(events);
  const known = new Map<string, KnownReading>();
  for (const { id, event, actor } of events) {
    if (event === null || undone.has(id)) continue;
    if (event.type === "scan-read") {
      const { file, ...reading } = event.payload;
      if (reading.text !== ERASED && (known.get(file)?.correctedBy ?? null) === null) known.set(file, { ...reading, correctedBy: null });
    }
    if (event.type === "reading-corrected") {
      const { file, text } = event.payload;
      const before = known.get(file);
      if (text !== ERASED)
        known.set(file, { outcome: "read", sheets: 1, sheetsLeft: 0, ...before, text, confidence: null, correctedBy: actor });
    }
  }
  return known;
}

/** The words of all scans, for those who look for them and for what the program makes of a case. */
export function scanTextsOf(events: readonly ReadingEvent[]): readonly string[] {
  return Array.from(readingsOf(events).values(), ({ text }) => text).filter((text) => text !== "");
}
