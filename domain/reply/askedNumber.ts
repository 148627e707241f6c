import { readShortNumber } from "../grievance/shortNumber.ts";
import type { TypedShortNumber } from "../grievance/shortNumber.ts";
import { parseTicket } from "../grievance/ticket.ts";
import type { TicketNumber } from "../ids.ts";
import { normaliseText } from "../text/normalise.ts";

/** The number of a complaint that somebody writes to hear how it stands. */
export interface AskedNumber {
  readonly number: { readonly ticket: TicketNumber } | { readonly short: TypedShortNumber };
  /** Nine digits may be anybody's meter: only who also speaks of a complaint, or writes the number as we do, is answered though nothing is found. */
  readonly isMeant: boolean;
}

/** Longer texts tell something, and are read as complaints. */
const MOST_WORDS = 14;
const MOST_LETTERS = 300;

/** Null where a text names no number, or more than one, or has more to say than that. */
export function askedNumberIn(text: string): AskedNumber | null {
  if (text.length > MOST_LETTERS) return null;
  const said = normaliseText(text.replaceAll(/@\w+/gu, " "));
  const words = said.split(/\s+/u).filter((word) => word !== "");
  if (words.length > MOST_WORDS) return null;
  const tickets = [...said.matchAll(/(?<![\p{L}\p{N}-])\d{6}-?[0-9a-z]{6}(?![\p{L}\p{N}-])/giu)].flatMap(([typed]) =>
    /[a-z]/iu.test(typed) ? (parseTicket(typed) ?? []) : [],
  );
  const shorts = [...said.matchAll(/(?<![\p{L}\p{N}-])\d{3}([- ]?)\d{3}\1\d{3}(?![\p{L}\p{N}-])/gu)].flatMap(([typed, mark]) => {
    const short = readShortNumber(typed);
    return short === null || short.hasSlip ? [] : { short, isWritten: mark === "-" };
  });
  if (tickets.length + shorts.length !== 1) return null;
  const [ticket] = tickets;
  if (ticket !== undefined) return { number: { ticket }, isMeant: true };
  const [found] = shorts;
  return found === undefined ? null : { number: { short: found.short }, isMeant: found.isWritten || SPEAKS_OF_IT.test(said) };
}

const SPEAKS_OF_IT = /status|complaint|ticket|grievance|shikayat|sthiti|शिकायत|स्थिति|स्तिथि|टिकट/iu;
