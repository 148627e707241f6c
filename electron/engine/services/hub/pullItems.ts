import { MergeError } from "#db/append/merge.ts";
import type { CarriedEvent } from "#db/append/merge.ts";
import { RecordError } from "#db/faults.ts";
import type { Writer } from "#db/connection.ts";
import { isTextSigned } from "#db/seals/signing.ts";
import { isStrange, takeItem } from "#db/toldItems/takeItem.ts";
import type { HoldFault } from "#domain/hub/hold.ts";
import { isToTryAgain } from "#domain/hub/hold.ts";
import { isItemAhead, itemContentSchema, ITEMS_AT_ONCE, itemText, MOST_LETTERS_OF_ITEM } from "#domain/hub/item.ts";
import type { ItemContent } from "#domain/hub/item.ts";
import type { Admitted } from "#domain/hub/admission.ts";
import { isOfAll, ofAllUpTo } from "#domain/hub/ruling.ts";
import { seatIdSchema } from "#domain/hub/seatId.ts";
import type { HubLook, SeatHead, StoredItem } from "#hub/store.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";
import { heldSeats, holdSeat, releaseSeat } from "./heldSeats.ts";
import { isChangedByAct } from "./changedByAct.ts";
import type { SeatOfSome } from "./changedByAct.ts";
import { fetchPassedOver, knownItems, noteKnown, notePassedOver, ownItemsToRead } from "./knownItems.ts";
import { admittedFor, isOfAllSeats, withKeys } from "./pullNext.ts";
import type { Pulled, Pulling } from "./pullNext.ts";
import { districtsHere, readPart, reachedOf } from "./partHere.ts";
import { hashOfBox } from "./pushItems.ts";
import { isKeyHere, openInRoom } from "./roomKey.ts";
import type { SeatAtHub } from "./seatAtHub.ts";
import { takeActs } from "./takeActs.ts";

/** Of one seat in one round. */
const FETCHED_AT_ONCE = 100;

/** Takes in what other seats have told besides events, and what this one told when it belonged to the hub before. What does not fit holds that seat alone. */
export async function pullItems(at: SeatAtHub, look: HubLook, pulling: Pulling): Promise<Pulled> {
  const { record, membership } = at;
  const now = pulling.now();
  if (pulling.version !== undefined) fetchPassedOver(record, pulling.version, now);
  const held = heldSeats(record, "items");
  const known = knownItems(record);
  const own = ownItemsToRead(record);
  const heads = look.heads.map((head) => (head.seat === membership.seat ? { ...head, items: Math.min(head.items, own) } : head));
  const behind = heads.filter(({ seat, items }) => {
    const hold = Object.hasOwn(held, seat) ? held[seat] : undefined;
    return seatIdSchema.safeParse(seat).success && items > (known[seat] ?? 0) && (hold === undefined || isToTryAgain(hold, now));
  });
  if (behind.length === 0) return { events: 0, hasMore: false };
  const admitted = await admittedFor(at, behind, now);
  const members = new Set(admitted.keys());
  const ofSome = [...admitted].flatMap(([seat, { ruling }]) => (isOfAll(ruling) ? [] : { seat, after: ofAllUpTo(ruling, "events") }));
  let events = 0;
  let hasMore = false;
  for (const head of behind) {
    const admission = admitted.get(head.seat);
    if (admission === undefined || isPast(known[head.seat] ?? 0, admission)) continue;
    // What this seat said once it might agree on nothing for the room any more nobody takes in.
    const last = head.seat === membership.seat ? Math.min(head.items, ofAllUpTo(admission.ruling, "items")) : head.items;
    if (last <= (known[head.seat] ?? 0)) continue;
    const pulled = await pullAlone(at, { ...head, items: last }, { admission, members, ofSome }, pulling);
    events += pulled.events;
    hasMore ||= pulled.hasMore;
  }
  return { events, hasMore };
}

/** What nobody thought of is wrong with this seat alone: the others go on. */
async function pullAlone(at: SeatAtHub, head: SeatHead, telling: Telling, pulling: Pulling): Promise<Pulled> {
  try {
    return await pullSeat(at, head, telling, pulling);
  } catch (error) {
    if (isOfAllSeats(error)) throw error;
    logOwnFault(`hub, what seat ${head.seat} tells`, error);
    const known = knownItems(at.record)[head.seat] ?? 0;
    holdSeat(at.record, head.seat, { fault: "failed", seatSeq: known + 1 }, pulling.now(), "items");
    return { events: 0, hasMore: false };
  }
}

/** Nothing more of it is believed. */
function isPast(known: number, { ruling }: Admitted): boolean {
  return ruling?.until != null && known >= ruling.until.items;
}

interface Telling {
  readonly admission: Admitted;
  readonly members: ReadonlySet<string>;
  /** Those that agree on nothing for the room. */
  readonly ofSome: readonly SeatOfSome[];
}

async function pullSeat(
  at: SeatAtHub,
  head: SeatHead,
  { admission, members, ofSome }: Telling,
  { now, onDidTake, version = "" }: Pulling,
): Promise<Pulled> {
  const { seat, items: last } = head;
  const { record, hub, membership } = at;
  // The founder may have known people before it was this seat.
  const isFounder = seat === membership.founder.seat;
  const areActsHere = isFounder || (reachedOf(record, seat)?.seatSeq ?? 0) >= head.seq;
  // Of others' words it reads those of its districts alone.
  const hasHoles = readPart(record) !== null;
  let isWaiting = false;
  const from = knownItems(record)[seat] ?? 0;
  // What was told after the look may count by an act that came after it as well.
  const stored = (await hub.itemsAfter(seat, from, FETCHED_AT_ONCE)).filter(({ number }) => number <= last);
  let known = from;
  let taken = 0;
  let fault: HoldFault | null = stored.length === 0 && !hasHoles ? "gap" : null;
  for (let first = 0; first < stored.length && fault === null && !isWaiting; first += ITEMS_AT_ONCE) {
    const part = stored.slice(first, first + ITEMS_AT_ONCE);
    const contents: Taken[] = [];
    for (const item of part) {
      if (isPast(known, admission)) break;
      const isNext = hasHoles ? item.number > known : item.number === known + 1;
      const opened = isNext ? openItem(at, item, { admission, now: now() }) : "gap";
      if (opened === "waits") {
        isWaiting = true;
        break;
      }
      if (typeof opened === "string") {
        fault = opened;
        break;
      }
      isWaiting = opened.content?.kind === "person" && !areActsHere;
      if (isWaiting) break;
      const isBacked = opened.content?.kind !== "person" || isFounder || isChangedByAct(record, seat, opened.content.row, ofSome);
      const content = isBacked ? opened.content : null;
      const events = await actsIn(at, content);
      isWaiting = events === null;
      if (events === null) break;
      contents.push({ number: item.number, content, events, isUnread: opened.isUnread === true });
      known = item.number;
    }
    const fresh = takeAll(record, { seat, known, contents, members, onDidTake, version }, now());
    taken += fresh.length;
    onDidTake({
      events: fresh.length,
      files: [],
      agreed: fresh.some(({ content }) => content?.kind !== "post" && content?.kind !== "acts"),
    });
    await turnOfTheLoop();
  }
  // There was nothing more for it when the hub looked; what came after the look has a higher number. The hub gives fewer than were asked for where they are long.
  if (hasHoles && stored.length === 0 && !isPast(known, admission)) {
    known = last;
    noteKnown(record, seat, known, now());
  }
  if (fault === null) releaseSeat(record, seat, now(), "items");
  else holdSeat(record, seat, { fault, seatSeq: known + 1 }, now(), "items");
  return { events: taken, hasMore: fault === null && !isWaiting && known > from && known < last && !isPast(known, admission) };
}

/** `waits`: it is sealed with a key that has not come here yet. */
type Opened = { readonly content: ItemContent; readonly isUnread?: boolean } | HoldFault | "waits";

export function openItem(
  { membership, roomKey }: SeatAtHub,
  { seat, number, box, signature }: StoredItem,
  { admission: { publicKey, ruling }, now }: { readonly admission: Admitted; readonly now: number },
): Opened {
  if (box.length > MOST_LETTERS_OF_ITEM) return "malformed";
  // What was erased since is empty in the hub: who empties it can do no more by it than keep it back.
  if (box === "") return { content: null };
  const text = itemText({ hub: membership.hub, seat, number, boxHash: hashOfBox(box) });
  if (!isTextSigned(text, signature, publicKey)) return "forged";
  if (!isKeyHere(roomKey, box)) return "waits";
  const content = itemContentSchema.safeParse(openInRoom(roomKey, box));
  // A newer program tells what this one does not know.
  if (!content.success) return { content: null, isUnread: true };
  if (isItemAhead(content.data, now)) return "ahead";
  // Who speaks for some of the people, or knows of some districts, agrees on nothing for the room.
  if (number > ofAllUpTo(ruling, "items") && content.data !== null && content.data.kind !== "post") return "foreign-actor";
  return { content: content.data };
}

interface Taken {
  readonly number: number;
  readonly content: ItemContent;
  /** What is done in a dossier, with its keys. */
  readonly events: readonly CarriedEvent[];
  /** This program can make nothing of it. */
  readonly isUnread: boolean;
}

/** Null while a key is sealed with one of the room that is not here. */
async function actsIn(at: SeatAtHub, content: ItemContent): Promise<readonly CarriedEvent[] | null> {
  return content?.kind === "acts" ? withKeys(at, content.events ?? []) : [];
}

interface Taking {
  readonly seat: string;
  readonly known: number;
  readonly contents: readonly Taken[];
  /** Of seats that belong to the hub: what they do they tell themselves. */
  readonly members: ReadonlySet<string>;
  readonly onDidTake: Pulling["onDidTake"];
  /** Of this program. */
  readonly version: string;
}

/** Those that were new. What one of them makes fail is left out, and the others are not. */
function takeAll(record: Writer, taking: Taking, now: number): readonly Taken[] {
  try {
    return record.transaction(() =>
      noted(
        record,
        taking,
        taking.contents.filter((taken) => takeOne(record, taken, taking, now)),
        now,
      ),
    );
  } catch (error) {
    if (error instanceof RecordError) throw error;
  }
  const fresh = taking.contents.filter((taken) => takeAlone(record, taken, taking, now));
  return record.transaction(() => noted(record, taking, fresh, now));
}

/** With how far it is now, and what was not understood on the way. */
function noted(record: Writer, { seat, known, contents, version }: Taking, fresh: readonly Taken[], now: number): readonly Taken[] {
  noteKnown(record, seat, known, now);
  const strange = contents.find((taken) => taken.isUnread || isStrange(taken.content, fresh.includes(taken)));
  if (strange !== undefined) notePassedOver(record, seat, strange.number, { by: version, now });
  return fresh;
}

function takeOne(record: Writer, { content, events }: Taken, { members, onDidTake }: Taking, now: number): boolean {
  if (content?.kind !== "acts") return takeItem(record, content);
  // Of cases of all districts, and of reviews: none for who has some; all of them once it fills its holes.
  return districtsHere(record) === null && takeActs(record, events, { members, onDidTake, now });
}

function takeAlone(record: Writer, taken: Taken, taking: Taking, now: number): boolean {
  try {
    return takeOne(record, taken, taking, now);
  } catch (error) {
    if (error instanceof RecordError) throw error;
    if (!(error instanceof MergeError)) logOwnFault("hub, an item of another seat", error);
    return false;
  }
}
