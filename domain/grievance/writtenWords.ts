import { ERASED } from "../personal/erased.ts";
import type { EventOf, EventType, GrievanceEvent } from "./events.ts";
import type { RecordedEvent } from "./fold.ts";
import { lettersOfSeveral } from "./lettersOfSeveral.ts";
import { scanTextsOf } from "./scanReadings.ts";
import { undoneOf } from "./undo.ts";

/** What people wrote in a case, by what it is. */
export const WRITTEN_KINDS = ["atr", "note", "letter", "letter-answer", "reply", "reason", "scan"] as const;
type WrittenKind = (typeof WRITTEN_KINDS)[number];

export interface Written {
  readonly kind: WrittenKind;
  readonly text: string;
}

/** What of a recorded event tells what was written in it. */
export type WritingEvent = Pick<RecordedEvent, "id" | "event" | "actor">;

/** What people wrote in a case and did not take back, in its order, and what stands on its scans, without what was erased. `isOfProgram` tells whether an actor is the program itself. */
export function writtenWords(events: readonly WritingEvent[], isOfProgram: (actor: string) => boolean): readonly Written[] {
  const undone = undoneOf(events);
  // What an office answered to a letter about several cases is of the others as well: it would find this one by words about those.
  const ofSeveral = lettersOfSeveral(events);
  const scans = scanTextsOf(events).map((text): Written => ({ kind: "scan", text }));
  const written = events.flatMap(({ id, event, actor }) => {
    if (event === null || undone.has(id)) return [];
    if (event.type === "letter-answered" && ofSeveral.has(event.payload.letterId)) return [];
    // The program's own replies are the same sentences for every case: nobody looks for one by them.
    const texts = event.type.startsWith("reply-") && isOfProgram(actor) ? [] : textsOf(event);
    const text = texts.filter((each) => each !== null && each !== ERASED && each.trim() !== "").join(" \n ");
    const kind = KIND_OF[event.type];
    return text === "" || kind === undefined ? [] : [{ kind, text }];
  });
  return [...written, ...scans];
}

/** Whether something is written in events of its kind, or taken back by it. */
export function mayBeWritten({ type }: GrievanceEvent): boolean {
  return type === "act-undone" || type === "scan-read" || type === "reading-corrected" || KIND_OF[type] !== undefined;
}

function textsOf<Type extends EventType>({ type, payload }: Pick<EventOf<Type>, "type" | "payload">): readonly (string | null)[] {
  const read = TEXTS_OF[type] as ((payload: EventOf<Type>["payload"]) => readonly (string | null)[]) | undefined;
  return read?.(payload) ?? [];
}

const TEXTS_OF: { readonly [Type in EventType]?: (payload: EventOf<Type>["payload"]) => readonly (string | null)[] } = {
  "atr-sent": ({ atr }) => [atr.text, atr.officer],
  noted: ({ words }) => [words],
  // What a letter about several cases says is of the others as well: a search finds it in each by its number.
  "letter-issued": ({ number, subject, body, leads }) =>
    leads === undefined ? [number, subject.hi, subject.en, body.hi, body.en] : [number],
  "letter-answered": ({ words }) => [words],
  "reply-prepared": ({ text }) => [text],
  "reply-approved": ({ text }) => [text],
  "interim-replied": ({ reason }) => [reason],
  "atr-returned": ({ reason }) => [reason],
  restored: ({ reason }) => [reason],
  "sensitivity-set": ({ reason }) => [reason],
  disposed: ({ exception }) => [exception],
  "details-asked": ({ question }) => [question],
  "set-aside": ({ aside }) => [aside.reason],
  reopened: ({ why }) => [why],
  escalated: ({ words }) => [words],
  disputed: ({ words }) => [words],
  "dispute-answered": ({ words }) => [words],
  "dispute-settled": ({ words }) => [words],
  "check-called": ({ words }) => [words],
};

const KIND_OF: Readonly<Partial<Record<EventType, WrittenKind>>> = {
  ...Object.fromEntries(Object.keys(TEXTS_OF).map((type) => [type, "reason"])),
  "atr-sent": "atr",
  noted: "note",
  "letter-issued": "letter",
  "letter-answered": "letter-answer",
  "reply-prepared": "reply",
  "reply-approved": "reply",
};
