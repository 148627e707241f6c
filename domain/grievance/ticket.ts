import { indianDate } from "../clock/indianDay.ts";
import type { GrievanceId, TicketNumber } from "../ids.ts";

/** Crockford's base 32: no I, L, O or U, so that a number survives the telephone. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LETTER_COUNT = 6;

/**
 * The ticket number for people: `261124-K4F7QX`, the day of opening in India and 30 bits of the id. At 200
 * cases a day two cases share a number about once in 50,000 days, so programs use the id.
 */
export function ticketOf(id: GrievanceId, openedAt: number): TicketNumber {
  const day = indianDate(openedAt).slice(2).replaceAll("-", "");
  let bits = Number.parseInt(id.slice(0, 8), 16) >>> 2;
  let letters = "";
  for (let index = 0; index < LETTER_COUNT; index++) {
    letters = LETTERS.charAt(bits & 31) + letters;
    bits >>>= 5;
  }
  return `${day}-${letters}` as TicketNumber;
}

/** Reads what a person typed: any case, O for 0, I and L for 1, with or without the hyphen. Null where it is no ticket number. */
export function parseTicket(typed: string): TicketNumber | null {
  const match = /^#?(\d{6})[-\s]?([0-9a-z]{6})$/iu.exec(typed.trim());
  const letters = match?.[2]?.toUpperCase().replaceAll("O", "0").replaceAll(/[IL]/gu, "1");
  if (!match || letters === undefined || letters.includes("U")) return null;
  return `${match[1]}-${letters}` as TicketNumber;
}

/**
 * The range of ids in which the case of a ticket number lies. Its letters are the beginning of the id, so that
 * the number needs no index.
 */
export function idRangeOf(ticket: TicketNumber): readonly [first: string, last: string] {
  let bits = 0;
  for (const letter of ticket.slice(-LETTER_COUNT)) bits = bits * 32 + LETTERS.indexOf(letter);
  const hex = (lowestTwoBits: number) => (bits * 4 + lowestTwoBits).toString(16).padStart(8, "0");
  return [hex(0), `${hex(3)}~`];
}
