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

const TICKETS = /(?<![\p{L}\p{N}-])\d{6}-?[0-9a-z]{6}(?![\p{L}\p{N}-])/giu;
const SHORT_NUMBERS = /(?<![\p{L}\p{N}-])\d{3}([- ]?)\d{3}\1\d{3}(?![\p{L}\p{N}-])/gu;

/** Null where a text names no number, or more than one, or has more to say than that. */
export function askedNumberIn(text: string): AskedNumber | null {
  if (text.length > MOST_LETTERS) return null;
  const said = normaliseText(text.replaceAll(/@\w+/gu, " "));
  const words = said.split(/\s+/u).filter((word) => word !== "");
  if (words.length > MOST_WORDS) return null;
  const tickets = [...said.matchAll(TICKETS)].flatMap(([typed]) => (/[a-z]/iu.test(typed) ? (parseTicket(typed) ?? []) : []));
  const shorts = [...said.matchAll(SHORT_NUMBERS)].flatMap(([typed, mark]) => {
    const short = readShortNumber(typed);
    return short === null || short.hasSlip ? [] : { short, isWritten: mark === "-" };
  });
  if (tickets.length + shorts.length !== 1) return null;
  const [ticket] = tickets;
  if (ticket !== undefined) return { number: { ticket }, isMeant: true };
  const [found] = shorts;
  return found === undefined ? null : { number: { short: found.short }, isMeant: found.isWritten || SPEAKS_OF_IT.test(said) };
}

/**
 * Whether a text asks how a complaint stands and says nothing else: it tells nothing of the matter, whatever was asked. Any word beside the number that is
 * not of such a question may be what we wanted to know.
 */
export function asksNothingElse(text: string): boolean {
  if (askedNumberIn(text)?.isMeant !== true) return false;
  const said = normaliseText(text.replaceAll(/@\w+/gu, " ")).replaceAll(TICKETS, " ").replaceAll(SHORT_NUMBERS, " ");
  return (said.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).every((word) => OF_A_QUESTION.has(word));
}

const OF_A_QUESTION: ReadonlySet<string> = new Set(
  [
    "status complaint grievance ticket number of my the is what how about please pls sir madam update for tell me latest",
    "shikayat sikayat sthiti kya hua hai ka ki ke mera meri mere sankhya bataye bataiye batao kripya ji",
    "शिकायत स्थिति स्तिथि टिकट संख्या नंबर नम्बर क्या हुआ है का की के मेरा मेरी मेरे बताएँ बताइए बताये बताओ कृपया सर जी",
  ].flatMap((words) => words.split(" ").map((word) => normaliseText(word))),
);

const SPEAKS_OF_IT = /status|complaint|ticket|grievance|shikayat|sthiti|शिकायत|स्थिति|स्तिथि|टिकट/iu;
