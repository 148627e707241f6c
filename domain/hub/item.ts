import { z } from "zod";
import { STAMP_AHEAD_MS } from "../clock/hybridTime.ts";
import { seatIdSchema } from "./seatId.ts";

/** What travels besides events. A post goes by its natural key, acts of a dossier by their chain; of the others the row that was changed last counts. */
const ITEM_KINDS = ["acts", "post", "setting", "person", "office", "officer", "posting", "representative"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
const itemKindSchema = z.enum(ITEM_KINDS);

/** What the room has agreed on. All other settings are of a machine, or of a person at it. */
export const ROOM_SETTINGS = ["sla", "notifiedServices", "replies", "reasons", "snippets", "letterhead", "floods"] as const;

/** Where two seats decided differently about a case; told when it changes, and not taken over from a room that is joined. */
export const CONTRADICTIONS_SETTING = "transfer.contradictions";

/** What is taken out again; of all others the row stays, since something else names it. */
const REMOVABLE_KINDS: ReadonlySet<ItemKind> = new Set(["office", "posting", "representative"]);

export function isRemovable(kind: ItemKind): boolean {
  return REMOVABLE_KINDS.has(kind);
}

/** What is pushed and taken in at once, while people wait. */
export const ITEMS_AT_ONCE = 20;
/** Of one of them, sealed. */
export const MOST_LETTERS_OF_ITEM = 2 * 1024 * 1024;
/** Of those that come in one answer of the hub, though one that is longer comes alone. */
export const MOST_BYTES_OF_ITEMS = 4 * 1024 * 1024;

interface ItemClaim {
  /** Id of the hub. */
  readonly hub: string;
  readonly seat: string;
  readonly number: number;
  /** SHA-256 of the box, in hexadecimal digits. */
  readonly boxHash: string;
}

/** What the seat signs. */
export function itemText({ hub, seat, number, boxHash }: ItemClaim): string {
  return JSON.stringify(["ismgt-item-1", hub, seat, number, boxHash]);
}

/** Up to which number what each seat told is here. */
export const knownItemsSchema = z.record(seatIdSchema, z.int().nonnegative());

/** A row on its way, by the names of its columns; bytes in base64. */
const rowSchema = z.record(z.string().max(100), z.union([z.string(), z.number(), z.null(), z.strictObject({ base64: z.base64() })]));
export type CarriedRow = z.infer<typeof rowSchema>;

/** An event of a seat that belongs to no hub, such as a laptop with a dossier. */
const actSchema = z.strictObject({
  id: z.string(),
  seat: z.string(),
  seatSeq: z.int(),
  hlc: z.string(),
  stream: z.string(),
  type: z.string(),
  version: z.int(),
  actor: z.string(),
  at: z.int(),
  payload: z.string(),
  prevHash: z.string(),
  hash: z.string(),
});

/** What is in the box of an item. Null where there is nothing to tell any more: it was erased, or a later version follows. */
export const itemContentSchema = z
  .strictObject({
    kind: itemKindSchema,
    row: rowSchema,
    raw: z.base64().optional(),
    /** Of the row are here its key and when that was. */
    removed: z.literal(true).optional(),
    events: z.array(actSchema).max(ITEMS_AT_ONCE).optional(),
  })
  .nullable();
export type ItemContent = z.infer<typeof itemContentSchema>;

/** It was changed by a clock that nobody believes, when the own one shows `now`, milliseconds UTC: all that is said later would count for less. */
export function isItemAhead(content: ItemContent, now: number): boolean {
  const changedAt = content?.kind === "post" ? null : content?.row["changed_at"];
  return typeof changedAt === "number" && changedAt > now + STAMP_AHEAD_MS;
}

/** What stands in an item, to be compared with what else is said of it. */
export interface Version {
  readonly changedAt: number;
  /** Its values in order, as JSON; {@link REMOVED} where it was taken out. */
  readonly text: string;
}

/** Sorts after every list in JSON: who removes something at the very time when it is changed has removed it. */
export const REMOVED = "~";

/** The one rule by which seats agree, whatever comes first: of what is said of one key the latest counts, and of what was said at one time the same at every seat. */
export function isNewer(one: Version, other: Version): boolean {
  return one.changedAt > other.changedAt || (one.changedAt === other.changedAt && one.text > other.text);
}
