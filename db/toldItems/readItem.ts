import type { CarriedRow, ItemContent, ItemKind } from "#domain/hub/item.ts";
import { eventsOfSeat, withoutKeys } from "../append/merge.ts";
import type { CarriedEvent } from "../append/merge.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { absentItem } from "./absentItems.ts";
import type { ToldItem } from "./toldItems.ts";

type Row = Readonly<Record<string, string | number | null | Buffer>>;

/** What is to be told of an item now; null where it was erased since, or a later version of it follows. */
export function readItem(reader: Reader, { kind, key }: Pick<ToldItem, "kind" | "key">): ItemContent {
  if (kind === "post") return readPost(reader, key);
  if (kind === "acts") return { kind, row: {}, events: actsOfKey(reader, key).map((event) => withoutKeys(event)) };
  const row = statements(reader).row[kind].get(key);
  return row === undefined ? readAbsent(reader, kind, key) : { kind, row: carried(row) };
}

/** One that waits is told as any other: each seat finds out by itself which of them stand. */
function readAbsent(reader: Reader, kind: RowKind, key: string): ItemContent {
  const absent = absentItem(reader, kind, key);
  if (absent === null) return null;
  if (absent.row !== null) return { kind, row: JSON.parse(absent.row) as CarriedRow };
  return { kind, row: { [KEY_OF[kind]]: key, [CHANGED_AT]: absent.changedAt }, removed: true };
}

const CHANGED_AT = "changed_at";

/** With the keys of what is sealed in them: what was done in a dossier, between two numbers of its seat. */
export function actsOfKey(reader: Reader, key: string): readonly CarriedEvent[] {
  const [seat = "", first = "", last = ""] = key.split(" ");
  return eventsOfSeat(reader, seat, Number(first) - 1, Number(last) - Number(first) + 1);
}

function readPost(reader: Reader, key: string): ItemContent {
  const { post, payload } = statements(reader);
  const end = key.indexOf(" ");
  const [id, version] = [Number(key.slice(0, end)), key.slice(end + 1)];
  const row = post.get(id);
  if (row === undefined || row["deleted_at"] !== null || row["version_id"] !== version) return null;
  const raw = payload.get(id, version);
  const { id: _, ...told } = row;
  return raw === undefined ? null : { kind: "post", row: carried(told), raw: raw.toString("base64") };
}

export function carried(row: Row): CarriedRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, Buffer.isBuffer(value) ? { base64: value.toString("base64") } : value]),
  );
}

/** What is one row of a table. */
export type RowKind = Exclude<ItemKind, "post" | "acts">;

/** By which column a row of each sort is known. */
export const KEY_OF: Readonly<Record<RowKind, "key" | "id">> = {
  setting: "key",
  person: "id",
  office: "id",
  officer: "id",
  posting: "id",
  representative: "id",
};

const statements = perConnection(({ sqlite }) => ({
  post: sqlite.prepare<[number], Row>("SELECT * FROM post WHERE id = ?"),
  payload: sqlite.prepare<[number, string], Buffer>("SELECT payload FROM post_payload WHERE post_id = ? AND version_id = ?").pluck(),
  row: Object.fromEntries(
    Object.entries(KEY_OF).map(([table, key]) => [table, sqlite.prepare<[string], Row>(`SELECT * FROM ${table} WHERE ${key} = ?`)]),
  ) as Record<RowKind, import("better-sqlite3").Statement<[string], Row>>,
}));
