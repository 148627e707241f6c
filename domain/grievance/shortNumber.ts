import type { GrievanceId } from "../ids.ts";
import { normaliseText } from "../text/normalise.ts";
import { satisfiesVerhoeff } from "../text/verhoeff.ts";

/** Eight digits of the id, and one that checks them. */
const NUMBERS = 100_000_000;
const DIGITS = 8;
/** Of the first eight hexadecimal digits of an id. */
const IDS = 2 ** 32;

/**
 * The number by which a case is named on the telephone: `123-456-789`, made of the id alone, so that it is the same on every seat. The last digit is
 * Verhoeff's check of the others: one wrong digit, or two that changed places, are noticed. Of a million cases one in a hundred shares its number with
 * another one; the day tells them apart.
 */
export function shortNumberOf(id: GrievanceId): string {
  // Exact: the product has 51 significant bits.
  const number = Math.floor((Number.parseInt(id.slice(0, 8), 16) * NUMBERS) / IDS);
  const digits = String(number).padStart(DIGITS, "0");
  const whole = digits + checkDigit(digits);
  return `${whole.slice(0, 3)}-${whole.slice(3, 6)}-${whole.slice(6)}`;
}

function checkDigit(digits: string): string {
  return Array.from("0123456789").find((check) => satisfiesVerhoeff(digits + check)) ?? "";
}

export interface TypedShortNumber {
  /** Nine of them. */
  readonly digits: string;
  /** The day of the ticket, `261124`; null where it was not said. */
  readonly day: string | null;
  /** A digit is wrong, or two have changed places: it is the number of no case. */
  readonly hasSlip: boolean;
}

/** Reads what a person typed or was told: with or without the day before it, in digits of any script, parted by spaces, hyphens or nothing. Null for other texts. */
export function readShortNumber(typed: string): TypedShortNumber | null {
  const text = normaliseText(typed.slice(0, LONGEST_TYPED)).replace(/^#/u, "");
  if (!/^[\d\s.-]+$/u.test(text)) return null;
  const all = text.replaceAll(/\D+/gu, "");
  const digits = all.slice(-DIGITS - 1);
  const day = all.slice(0, -DIGITS - 1);
  if (digits.length !== DIGITS + 1 || !(day === "" || isDay(day))) return null;
  return { digits, day: day === "" ? null : day, hasSlip: !satisfiesVerhoeff(digits) };
}

const LONGEST_TYPED = 60;

function isDay(digits: string): boolean {
  const [month, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4))];
  return digits.length === 6 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** The range of ids in which the cases of a short number lie: its digits are the beginning of the id, so that it needs no index. */
export function idRangeOfShortNumber({ digits }: Pick<TypedShortNumber, "digits">): readonly [first: string, last: string] {
  const number = Number(digits.slice(0, DIGITS));
  const first = Math.ceil((number * IDS) / NUMBERS);
  const last = Math.ceil(((number + 1) * IDS) / NUMBERS) - 1;
  return [hex(first), `${hex(last)}~`];
}

function hex(value: number): string {
  return value.toString(16).padStart(8, "0");
}
