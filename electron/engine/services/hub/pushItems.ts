import { createHash } from "node:crypto";
import { z } from "zod";
import { actsOfKey, readItem } from "#db/toldItems/readItem.ts";
import { lastPayload, tellForeignActs, tellPayloads, tellRoom, toldItemsAfter } from "#db/toldItems/toldItems.ts";
import type { ToldItem } from "#db/toldItems/toldItems.ts";
import type { CarriedKey, Reader } from "#db/connection.ts";
import { sealBox } from "#db/keys/boxes.ts";
import { markOf } from "#db/keys/keyFile.ts";
import { signText } from "#db/seals/signing.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { isItemAhead, itemText, MOST_LETTERS_OF_ITEM } from "#domain/hub/item.ts";
import type { ItemContent } from "#domain/hub/item.ts";
import { postSubject } from "#domain/personal/subject.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { HubLook, StoredItem } from "#hub/store.ts";
import { requireOvertaken } from "./pushNext.ts";
import { districtsHere } from "./partHere.ts";
import { hexOf, sealKeys } from "./roomKey.ts";
import { FILLED } from "./seatAtHub.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

/** That of no post: who has the cases of some districts reads nothing of what was done in dossiers, since that is of cases of all of them. */
export const MARK_OF_ACTS = "acts";

/** Pushed at once, as long as they are not long. */
const AT_ONCE = 100;
const MOST_LETTERS_AT_ONCE = 4 * 1024 * 1024;

interface PushedItems {
  readonly items: number;
  readonly hasMore: boolean;
}

interface Telling {
  readonly now: number;
  /** Whether this seat speaks for everybody and has all of the room. */
  readonly isOfAll: boolean;
}

/** Pushes posts, settings of the room, people and offices of this seat that follow on what the hub has of it. */
export async function pushItems(at: SeatAtHub, look: HubLook, { now, isOfAll }: Telling): Promise<PushedItems> {
  const { record, hub, membership } = at;
  const head = look.heads.find(({ seat }) => seat === membership.seat);
  if (head === undefined) return { items: 0, hasMore: false };
  const isFilling = fillSome(at, look, now);
  const waiting = toldItemsAfter(record, head.items, AT_ONCE);
  if (waiting.length === 0) return { items: 0, hasMore: isFilling };
  // Who speaks for some people, or knows of some districts, agrees on nothing for the room: such an item is told by its number alone.
  const hasPostsAlone = !isOfAll || districtsHere(record) !== null;
  const contents = waiting.map((item) => ({ item, content: hasPostsAlone && item.kind !== "post" ? null : readItem(record, item) }));
  // It waits, as an event does, with all that follow it: every other seat would refuse it.
  const ahead = contents.findIndex(({ content }) => isItemAhead(content, look.at));
  const believed = ahead < 0 ? contents : contents.slice(0, ahead);
  if (believed.length === 0) return { items: 0, hasMore: isFilling };
  const items = asMuchAsFits(believed.map(({ item, content }) => storedItem(at, item, content)));
  const keys = sealKeys(
    at.roomKey,
    waiting.slice(0, items.length).flatMap((item) => keysOfActs(record, item)),
  );
  const isPushed = await hub.pushItems({ seat: membership.seat, expected: head.items, items, keys });
  if (!isPushed) requireOvertaken(at, `item ${head.items}`);
  const hasMore = items.length < believed.length || believed.length === AT_ONCE;
  return { items: isPushed ? items.length : 0, hasMore: isFilling || hasMore };
}

function storedItem({ membership, privateKey, roomKey }: SeatAtHub, { number }: ToldItem, content: ItemContent): StoredItem {
  const sealed = content === null ? "" : sealBox([roomKey], content);
  // What is longer than any seat takes in is told by its number alone.
  const box = sealed.length > MOST_LETTERS_OF_ITEM ? "" : sealed;
  const { hub, seat } = membership;
  const signature = signText(itemText({ hub, seat, number, boxHash: hashOfBox(box) }), privateKey);
  return { seat, number, mark: box === "" ? "" : markOfContent(content), box, signature };
}

/** Of what is sealed in acts; an erasure takes them out of the hub with the others of their cases. */
function keysOfActs(record: Reader, { kind, key }: ToldItem): readonly CarriedKey[] {
  return kind === "acts" ? actsOfKey(record, key).flatMap(({ keys = [] }) => keys) : [];
}

export function hashOfBox(box: string): string {
  return createHash("sha256").update(box).digest("hex");
}

/** By which an erasure finds it in the hub, and who may read it is told; empty for what is nobody's words. */
function markOfContent(content: ItemContent): string {
  if (content?.kind === "acts") return MARK_OF_ACTS;
  if (content?.kind !== "post") return "";
  const { channel, external_id: externalId } = content.row;
  return typeof externalId === "string" ? hexOf(markOf(postSubject({ channel: channel as Channel, externalId }))) : "";
}

function asMuchAsFits(items: readonly StoredItem[]): readonly StoredItem[] {
  let letters = 0;
  const beyond = items.findIndex(({ box }, index) => {
    letters += box.length;
    return index > 0 && letters > MOST_LETTERS_AT_ONCE;
  });
  return beyond < 0 ? items : items.slice(0, beyond);
}

const filledSchema = z.strictObject({ hub: z.string(), above: z.int(), upTo: z.int() });
const FILLED_AT_ONCE = 500;

/** Whether there is more of it. */
function fillSome({ record, membership }: SeatAtHub, { heads }: HubLook, now: number): boolean {
  const before = filledSchema.safeParse(readSetting(record, FILLED)).data;
  const isBegun = before?.hub === membership.hub;
  const { above, upTo } = isBegun ? before : { above: 0, upTo: lastPayload(record) };
  if (isBegun && above >= upTo) return false;
  const next = Math.min(upTo, above + FILLED_AT_ONCE);
  record.transaction(() => {
    if (!isBegun && membership.founder.seat === membership.seat) tellRoom(record);
    if (!isBegun) tellForeignActs(record, JSON.stringify(heads.map(({ seat }) => seat)));
    tellPayloads(record, above, next);
    writeSetting(record, FILLED, { hub: membership.hub, above: next, upTo }, now);
  });
  return next < upTo;
}
