import { PERSONAL_FIELDS } from "#domain/grievance/personalFields.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { part, putBack } from "#domain/personal/fieldRules.ts";
import type { FieldRule, SealedValues } from "#domain/personal/fieldRules.ts";
import { OWNERS, subjectOf } from "#domain/personal/subject.ts";
import type { Owner } from "#domain/personal/subject.ts";
import { PERSONAL_REVIEW_FIELDS } from "#domain/review/personalFields.ts";
import type { CarriedKey, Reader, Writer } from "../connection.ts";
import { grievanceOfStream, reviewOfStream } from "./stream.ts";
import { openBox, refsOfBox, sealBox } from "../keys/boxes.ts";
import { markOf } from "../keys/keyFile.ts";

/** Where the boxes stand in a payload, by their owners. */
const SEALED = "sealed";

interface OpenEvent {
  readonly stream: string;
  readonly type: string;
  readonly payload: object;
}

/** The payload as the chain holds it: personal fields in boxes, whose keys are on the disk before the transaction commits. */
export function sealPayload(writer: Writer, { stream, type, payload }: OpenEvent, at: number): object {
  const of = rulesOf(stream, type, payload);
  if (of === null) return payload;
  const { open, sealed } = part(payload, of.rules);
  const boxes: Partial<Record<Owner, string>> = {};
  for (const owner of OWNERS) {
    const values = sealed[owner];
    if (values === undefined) continue;
    const [first, ...others] = of.ids;
    const keyFor = (id: GrievanceId) => writer.keys.keyFor(subjectOf(owner, id), at);
    boxes[owner] = sealBox([keyFor(first), ...others.map(keyFor)], values);
  }
  if (Object.keys(boxes).length === 0) return payload;
  writer.beforeCommit(writer.keys, () => writer.keys.flush());
  return { ...open, [SEALED]: boxes };
}

interface SealingRules {
  /** Whose words it holds: where one of them is erased, they are gone. */
  readonly ids: readonly [GrievanceId, ...GrievanceId[]];
  readonly rules: Readonly<Record<string, FieldRule>>;
}

function rulesOf(stream: string, type: string, payload: object): SealingRules | null {
  const id = grievanceOfStream(stream);
  if (id !== null)
    return Object.hasOwn(PERSONAL_FIELDS, type) ? { ids: [id], rules: PERSONAL_FIELDS[type as keyof typeof PERSONAL_FIELDS] } : null;
  if (reviewOfStream(stream) === null || !Object.hasOwn(PERSONAL_REVIEW_FIELDS, type)) return null;
  const [first, ...others] = casesNamedBy(payload);
  if (first === undefined) return null;
  return { ids: [first, ...others], rules: PERSONAL_REVIEW_FIELDS[type as keyof typeof PERSONAL_REVIEW_FIELDS] };
}

/** The cases that an event of a review is about, each once. */
export function casesNamedBy(payload: object): readonly GrievanceId[] {
  const one = "grievanceId" in payload ? [payload.grievanceId] : [];
  const more: readonly unknown[] = "cases" in payload && Array.isArray(payload.cases) ? payload.cases : [];
  return [...new Set([...one, ...more].filter((id) => typeof id === "string"))] as GrievanceId[];
}

/** The payload with all that its keys open; what was erased reads as the rules of its fields say. Takes the JSON text. */
export function openPayload(reader: Reader, text: string): unknown {
  const payload = JSON.parse(text) as unknown;
  const boxes = boxesOf(payload);
  if (boxes === null) return payload;
  const { [SEALED]: _, ...open } = payload as Record<string, unknown>;
  const sealed: Partial<Record<Owner, SealedValues>> = {};
  for (const owner of OWNERS) {
    const box = boxes[owner];
    const values = box === undefined ? null : opened(reader, box);
    if (values !== null) sealed[owner] = values;
  }
  putBack(open, sealed);
  return open;
}

/** Null as soon as one of its keys is not here. */
function opened(reader: Reader, box: string): SealedValues | null {
  const secrets: Uint8Array[] = [];
  for (const ref of refsOfBox(box)) {
    const secret = reader.keys.secretOf(ref);
    if (secret === null) return null;
    secrets.push(secret);
  }
  return openBox(box, secrets);
}

/** The keys that an event needs where it goes; none of those that are gone. */
export function keysOfPayload(reader: Reader, text: string): readonly CarriedKey[] {
  return refsIn(text).flatMap((ref) => reader.keys.carried(ref) ?? []);
}

/** Of keys that came with an event those that open its boxes: no other is taken in with it. */
export function neededKeys(keys: readonly CarriedKey[], text: string): readonly CarriedKey[] {
  const refs = new Set(refsIn(text).map((ref) => ref.toString("hex")));
  return keys.filter(({ ref }) => refs.has(Buffer.from(ref).toString("hex")));
}

/** Of the keys that its boxes need. */
export function refsIn(text: string): readonly Buffer[] {
  // Most events hold no box, and a long text takes its time to read.
  const boxes = text.includes(`"${SEALED}":`) ? boxesOf(parsedOrNull(text)) : null;
  return boxes === null ? [] : OWNERS.flatMap((owner) => (boxes[owner] === undefined ? [] : refsOfBox(boxes[owner])));
}

/** What comes from elsewhere may be no JSON; the merge refuses it. */
function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Whether an event from elsewhere brings a key of anything but its own cases: with one, later words about another case would be sealed for anybody who made it.
 */
export function bringsForeignKey({ stream, payload, keys }: BroughtEvent): boolean {
  if (keys === undefined || keys.length === 0) return false;
  const open = JSON.parse(payload) as unknown;
  const marks = casesOf(stream, open).flatMap((id) => OWNERS.map((owner) => markOf(subjectOf(owner, id))));
  return !keys.every(({ ref }) => marks.some((mark) => mark.equals(ref.subarray(0, mark.length))));
}

/** Whose words an event may hold, also one of a type that only a newer program knows. */
function casesOf(stream: string, payload: unknown): readonly GrievanceId[] {
  const id = grievanceOfStream(stream);
  if (id !== null) return [id];
  return reviewOfStream(stream) !== null && typeof payload === "object" && payload !== null ? casesNamedBy(payload) : [];
}

interface BroughtEvent {
  readonly stream: string;
  /** JSON text. */
  readonly payload: string;
  readonly keys?: readonly CarriedKey[];
}

function boxesOf(payload: unknown): Partial<Record<Owner, string>> | null {
  if (typeof payload !== "object" || payload === null || !(SEALED in payload)) return null;
  const boxes = payload[SEALED];
  if (typeof boxes !== "object" || boxes === null) return null;
  return Object.fromEntries(Object.entries(boxes).filter(([, box]) => typeof box === "string")) as Partial<Record<Owner, string>>;
}
