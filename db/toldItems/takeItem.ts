import { getTableColumns } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { CONTRADICTIONS_SETTING, isNewer, isRemovable, REMOVED, ROOM_SETTINGS } from "#domain/hub/item.ts";
import type { CarriedRow, ItemContent, Version } from "#domain/hub/item.ts";
import { ROLES } from "#domain/people/roles.ts";
import { scopeSchema } from "#domain/people/scopeSchema.ts";
import { postSubject } from "#domain/personal/subject.ts";
import { perConnection } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { recordPost } from "../posts/recordPost.ts";
import { person } from "../schema/person.ts";
import { post } from "../schema/post.ts";
import { office, officer, posting, representative } from "../schema/registry.ts";
import { setting } from "../schema/setting.ts";
import { absentItem, forgetAbsent, keepAbsent } from "./absentItems.ts";
import { placePostingsOf, takePosting } from "./placePostings.ts";
import { postOfRow } from "./postRow.ts";
import { carried, KEY_OF } from "./readItem.ts";
import type { RowKind } from "./readItem.ts";
import { keepsServing } from "./stillServing.ts";
import { forgetToldAfter, lastToldItem } from "./toldItems.ts";

/** Takes in what another seat has told, but for acts, which are merged; false where nothing is new in it, or it is nothing that this program understands. In a transaction of its own or the caller's. */
export function takeItem(writer: Writer, content: ItemContent): boolean {
  if (content === null) return false;
  const { kind, row, raw, removed } = content;
  if (kind === "acts") return false;
  return writer.transaction(() => {
    // This seat's to tell, since no other may know why.
    if (kind === "officer" && keepsServing(writer, row)) return true;
    const before = lastToldItem(writer);
    const isNew = kind === "post" ? takePost(writer, row, raw) : takeRow(writer, { kind, told: row, isRemoved: removed === true });
    // It is not this seat's to tell.
    forgetToldAfter(writer, before);
    return isNew;
  });
}

/** Whether something is in it that this program does not know, and a newer one may. `isTaken`: the rest of it was taken in. */
export function isStrange(content: ItemContent, isTaken: boolean): boolean {
  if (content === null || content.kind === "acts") return false;
  const { kind, row, raw, removed } = content;
  if (Object.keys(row).some((name) => !namesOf[kind].has(name))) return true;
  if (isTaken || removed === true) return false;
  return kind === "post" ? postOfRow(row, raw) === null : rowOf(kind, row) === undefined;
}

function takePost(writer: Writer, row: CarriedRow, raw: string | undefined): boolean {
  const told = postOfRow(row, raw);
  if (told === null || writer.keys.isErased(postSubject(told.post))) return false;
  return recordPost(writer, told.post, told.receivedAt).outcome !== "known";
}

/** What is said of an item counts where nothing later is known of it, whichever of the two came first: here a row of its table, one that waits, or that it was removed. */
function takeRow(writer: Writer, { kind, told, isRemoved }: { kind: RowKind; told: CarriedRow; isRemoved: boolean }): boolean {
  const changedAt = told["changed_at"];
  const key = told[KEY_OF[kind]];
  if (typeof changedAt !== "number" || typeof key !== "string" || !Number.isSafeInteger(changedAt)) return false;
  const row = isRemoved ? null : rowOf(kind, told);
  if (row === undefined || (row === null && !isRemovable(kind))) return false;
  const known = versionHere(writer, kind, key);
  if (known !== null && !isNewer({ changedAt, text: row === null ? REMOVED : textOf(kind, row) }, known)) return false;
  if (kind === "posting") takePosting(writer, { key, changedAt, row });
  else if (row === null) remove(writer, { kind, key, changedAt });
  else put(writer, { kind, key, row });
  return true;
}

function put(writer: Writer, { kind, key, row }: { kind: RowKind; key: string; row: CarriedRow }): void {
  forgetAbsent(writer, kind, key);
  const values = columnsOf[kind].map(({ name }) => row[name]);
  statements(writer)[kind].put.run(
    values.map((value) => (typeof value === "object" && value !== null ? Buffer.from(value.base64, "base64") : value)),
  );
  if (kind === "officer") placePostingsOf(writer, key);
}

function remove(writer: Writer, { kind, key, changedAt }: { kind: RowKind; key: string; changedAt: number }): void {
  statements(writer)[kind].remove.run(key);
  keepAbsent(writer, kind, key, changedAt, null);
}

/** Null where nobody has heard of it. */
function versionHere(writer: Writer, kind: RowKind, key: string): Version | null {
  const absent = absentItem(writer, kind, key);
  if (absent !== null) {
    const row = absent.row === null ? null : rowOf(kind, JSON.parse(absent.row) as CarriedRow);
    return { changedAt: absent.changedAt, text: row ? textOf(kind, row) : REMOVED };
  }
  const known = statements(writer)[kind].find.get(key);
  return known === undefined ? null : { changedAt: Number(known["changed_at"]), text: textOf(kind, carried(known)) };
}

function textOf(kind: RowKind, row: CarriedRow): string {
  return JSON.stringify(columnsOf[kind].map(({ name }) => row[name]));
}

/** The columns of its table, with nothing in those that an older program did not know; undefined where it is no such row. */
function rowOf(kind: RowKind, told: CarriedRow): CarriedRow | undefined {
  const row = Object.fromEntries(columnsOf[kind].map(({ name }) => [name, told[name] ?? null]));
  return columnsOf[kind].every((column) => fits(column, row[column.name] ?? null)) && isSound(kind, row) ? row : undefined;
}

const SHAPES: Readonly<Record<string, (value: CarriedRow[string]) => boolean>> = {
  text: (value) => typeof value === "string",
  integer: (value) => Number.isSafeInteger(value),
  blob: (value) => typeof value === "object",
};

function fits(column: Column, value: CarriedRow[string]): boolean {
  return value === null ? !column.notNull : SHAPES[column.getSQLType()]?.(value) === true;
}

const storedScope = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(scopeSchema)
  .nullable();

/** What would be read as it is must be what its column holds. */
function isSound(kind: RowKind, row: CarriedRow): boolean {
  if (kind === "setting") return [...ROOM_SETTINGS, CONTRADICTIONS_SETTING].some((key) => key === row["key"]) && isJson(row["value"]);
  if (kind === "person") return ROLES.some((role) => role === row["role"]) && isScope(row["scope"]);
  if (kind === "posting") return row["until_at"] === null || Number(row["until_at"]) > Number(row["from_at"]);
  return true;
}

function isScope(text: unknown): boolean {
  return text === null || (isJson(text) && storedScope.safeParse(text).success);
}

function isJson(text: unknown): boolean {
  try {
    return typeof text === "string" && JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

type Column = ReturnType<typeof columnsIn>[number];
const columnsIn = (table: SQLiteTable) => Object.values(getTableColumns(table));
const columnsOf: Readonly<Record<RowKind, readonly Column[]>> = {
  setting: columnsIn(setting),
  person: columnsIn(person),
  office: columnsIn(office),
  officer: columnsIn(officer),
  posting: columnsIn(posting),
  representative: columnsIn(representative),
};

const namesIn = (columns: readonly Column[]): ReadonlySet<string> => new Set(columns.map(({ name }) => name));
const namesOf: Readonly<Record<RowKind | "post", ReadonlySet<string>>> = {
  post: namesIn(columnsIn(post)),
  setting: namesIn(columnsOf.setting),
  person: namesIn(columnsOf.person),
  office: namesIn(columnsOf.office),
  officer: namesIn(columnsOf.officer),
  posting: namesIn(columnsOf.posting),
  representative: namesIn(columnsOf.representative),
};

const statements = perConnection(({ sqlite }) => {
  const of = (kind: RowKind) => {
    const columns = columnsOf[kind].map(({ name }) => name);
    const key = KEY_OF[kind];
    const others = columns.filter((column) => column !== key).map((column) => `${column} = excluded.${column}`);
    return {
      find: sqlite.prepare<[string], Readonly<Record<string, string | number | null | Buffer>>>(`SELECT * FROM ${kind} WHERE ${key} = ?`),
      put: sqlite.prepare(
        `INSERT INTO ${kind} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})
         ON CONFLICT (${key}) DO UPDATE SET ${others.join(", ")}`,
      ),
      remove: sqlite.prepare<[string]>(`DELETE FROM ${kind} WHERE ${key} = ?`),
    };
  };
  return {
    setting: of("setting"),
    person: of("person"),
    office: of("office"),
    officer: of("officer"),
    posting: of("posting"),
    representative: of("representative"),
  };
});
