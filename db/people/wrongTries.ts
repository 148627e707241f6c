import { createHash } from "node:crypto";
import { nameKeyOf } from "#domain/people/person.ts";
import type { WrongTries } from "#domain/people/signInDelay.ts";
import { askRow, changeRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";

/** The wrong tries under a name, whether or not somebody has it; null where there were none. */
export function wrongTries(reader: Reader, name: string): WrongTries | null {
  return find(reader, slotOf(name));
}

export function keepWrongTries(writer: Writer, name: string, { count, lastAt }: WrongTries): void {
  writer.transaction(() => keep(writer, slotOf(name), count, lastAt));
}

export function forgetWrongTries(writer: Writer, name: string): void {
  writer.transaction(() => forget(writer, slotOf(name)));
}

/** One of 65,536: says nothing of what was typed, and seldom puts two names together. */
function slotOf(name: string): number {
  return createHash("sha256").update(nameKeyOf(name)).digest().readUInt16BE(0);
}

const find = askRow<[number], WrongTries>("SELECT count, last_at AS lastAt FROM wrong_try WHERE slot = ?");

const keep = changeRows<[number, number, number]>(
  "INSERT INTO wrong_try (slot, count, last_at) VALUES (?, ?, ?) ON CONFLICT (slot) DO UPDATE SET count = excluded.count, last_at = excluded.last_at",
);

const forget = changeRows<[number]>("DELETE FROM wrong_try WHERE slot = ?");
