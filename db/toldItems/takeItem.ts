import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { CONTRADICTIONS_SETTING, isNewer, ROOM_SETTINGS } from "#domain/hub/item.ts";
import type { CarriedRow, ItemContent } from "#domain/hub/item.ts";
import { ROLES } from "#domain/people/roles.ts";
import { scopeSchema } from "#domain/people/scopeSchema.ts";
import { postSubject } from "#domain/personal/subject.ts";
import { perConnection } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { recordPost } from "../posts/recordPost.ts";
import { fieldsOf } from "../schema/columns.ts";
import { person } from "../schema/person.ts";
import { office, officer, posting, representative } from "../schema/registry.ts";
import { setting } from "../schema/setting.ts";
import { postOfRow } from "./postRow.ts";
import { carried, KEY_OF } from "./readItem.ts";
import type { RowKind } from "./readItem.ts";
import { forgetToldAfter, lastToldItem } from "./toldItems.ts";

/** Takes in what another seat has told, but for acts, which are merged; false where nothing is new in it, or it is nothing that this program understands. In a transaction of its own or the caller's. */
export function takeItem(writer: Writer, content: ItemContent): boolean {
  if (content === null) return false;
  const { kind, row, raw } = content;
  if (kind === "acts") return false;
  return writer.transaction(() => {
    const before = lastToldItem(writer);
    const isNew = kind === "post" ? takePost(writer, row, raw) : takeRow(writer, kind, row);
    // It is not this seat's to tell.
    forgetToldAfter(writer, before);
    return isNew;
  });
}

function takePost(writer: Writer, row: CarriedRow, raw: string | undefined): boolean {
  const told = postOfRow(row, raw);
  if (told === null || writer.keys.isErased(postSubject(told.post))) return false;
  return recordPost(writer, told.post, told.receivedAt).outcome !== "known";
}

function takeRow(writer: Writer, kind: RowKind, told: CarriedRow): boolean {
  const { columns, find, put } = statements(writer)[kind];
  const values = columns.map((column) => told[column]);
  const changedAt = told["changed_at"];
  const key = told[KEY_OF[kind]];
  if (values.includes(undefined) || typeof changedAt !== "number" || typeof key !== "string" || !isSound(kind, told)) return false;
  if (!Number.isSafeInteger(changedAt)) return false;
  const known = find.get(key);
  if (known !== undefined && !isNewer(stampOf(told, columns), stampOf(carried(known), columns))) return false;
  put.run(values.map((value) => (typeof value === "object" && value !== null ? Buffer.from(value.base64, "base64") : value)));
  return true;
}

function stampOf(row: CarriedRow, columns: readonly string[]) {
  return { changedAt: Number(row["changed_at"]), text: JSON.stringify(columns.map((column) => row[column])) };
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

const TABLES: Readonly<Record<RowKind, SQLiteTable>> = { setting, person, office, officer, posting, representative };

const statements = perConnection(({ sqlite }) => {
  const of = (kind: RowKind) => {
    const columns = fieldsOf(TABLES[kind]).map(({ column }) => column);
    const key = KEY_OF[kind];
    const others = columns.filter((column) => column !== key).map((column) => `${column} = excluded.${column}`);
    return {
      columns,
      find: sqlite.prepare<[string], Readonly<Record<string, string | number | null | Buffer>>>(`SELECT * FROM ${kind} WHERE ${key} = ?`),
      put: sqlite.prepare(
        `INSERT INTO ${kind} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})
         ON CONFLICT (${key}) DO UPDATE SET ${others.join(", ")}`,
      ),
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
