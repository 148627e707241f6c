import { z } from "zod";
import type { Reader, Writer } from "#db/connection.ts";
import { readSetting, removeSetting, writeSetting } from "#db/settings.ts";
import { knownItemsSchema } from "#domain/hub/item.ts";
import { seatIdSchema } from "#domain/hub/seatId.ts";

/** Up to which number each seat's items are here. */
export const KNOWN = "hub.items";
/** From which number on there is something that this version of the program did not understand. */
const PASSED_OVER = "hub.items-passed-over";
/** Up to which of its own items a seat reads them back. */
const OWN = "hub.items-own";
const passedOverSchema = z.strictObject({
  /** The version. */
  by: z.string(),
  first: z.record(seatIdSchema, z.int().positive()),
});

export function knownItems(reader: Reader): Readonly<Record<string, number>> {
  return knownItemsSchema.safeParse(readSetting(reader, KNOWN)).data ?? {};
}

export function noteKnown(record: Writer, seat: string, known: number, now: number): void {
  writeSetting(record, KNOWN, { ...knownItems(record), [seat]: known }, now);
}

/**
 * For who joins: all that the room has said is read, since what is here yields to it. `own`: up to which of its own items the hub has them, from when it belonged to it before; what
 * it said last itself is read nowhere else.
 */
export function readAllAgain(record: Writer, own: number, now: number): void {
  removeSetting(record, KNOWN);
  removeSetting(record, PASSED_OVER);
  writeSetting(record, OWN, own, now);
}

/** 0 where none are to be read. */
export function ownItemsToRead(reader: Reader): number {
  return z.int().safeParse(readSetting(reader, OWN)).data ?? 0;
}

/** A newer program at that seat has told something of which this one cannot make all. */
export function notePassedOver(
  record: Writer,
  seat: string,
  number: number,
  { by, now }: { readonly by: string; readonly now: number },
): void {
  const { [seat]: before = number, ...others } = passedOver(record)?.first ?? {};
  writeSetting(record, PASSED_OVER, { by, first: { ...others, [seat]: Math.min(before, number) } }, now);
}

/** Another version may understand it: what follows is asked for again from there, and does no harm where it is known. */
export function fetchPassedOver(record: Writer, version: string, now: number): void {
  if (passedOver(record) === null || passedOver(record)?.by === version) return;
  record.transaction(() => {
    writeSetting(record, KNOWN, understoodItems(record), now);
    removeSetting(record, PASSED_OVER);
  });
}

/** Up to which number each seat's items are here with all that they say. */
export function understoodItems(reader: Reader): Readonly<Record<string, number>> {
  const first = passedOver(reader)?.first ?? {};
  return Object.fromEntries(
    Object.entries(knownItems(reader)).map(([seat, known]) => [
      seat,
      Object.hasOwn(first, seat) ? Math.min(known, (first[seat] ?? 1) - 1) : known,
    ]),
  );
}

function passedOver(reader: Reader): z.infer<typeof passedOverSchema> | null {
  return passedOverSchema.safeParse(readSetting(reader, PASSED_OVER)).data ?? null;
}
