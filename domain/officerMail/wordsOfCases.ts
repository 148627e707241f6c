import { readShortNumber, shortNumberOf } from "../grievance/shortNumber.ts";
import { idRangeOf, parseTicket } from "../grievance/ticket.ts";
import type { GrievanceId, TicketNumber } from "../ids.ts";
import { ownWords } from "./ownWords.ts";

/** Stands for what is left out. */
const LEFT_OUT = "•••";

const TYPED_TICKET = /(?<![\p{L}\p{N}-])\d{6}-[0-9a-z]{6}(?![\p{L}\p{N}-])/giu;
const TYPED_SHORT_NUMBER = /(?<![\p{L}\p{N}-])\d{3}[- ]\d{3}[- ]\d{3}(?![\p{L}\p{N}-])/gu;

/** The numbers of cases in a text, as they are written on paper. */
export function ticketsIn(text: string): readonly TicketNumber[] {
  return [...text.matchAll(TYPED_TICKET)].flatMap(([typed]) => parseTicket(typed) ?? []);
}

/**
 * Of an office's letter about several cases the lines about some of them, for somebody who sees no others: from a line that a number of theirs heads, to an empty
 * line, the next item of a list or a line that names another case. What is about the others, or about all, is left out, and so is the mail that is quoted below:
 * a number somewhere in a sentence, or in somebody else's words, opens nothing.
 */
export function wordsOfCases(text: string, tickets: ReadonlySet<string>): string {
  const own = ownWords(text);
  const kept: string[] = [];
  let isTheirs = false;
  for (const line of own.split("\n")) {
    isTheirs = isAbout(line, tickets, isTheirs);
    if (isTheirs) kept.push(line);
    else if (kept.at(-1) !== LEFT_OUT) kept.push(LEFT_OUT);
  }
  const quotesNothing = withoutSpaces(own) === withoutSpaces(text);
  return (quotesNothing || kept.at(-1) === LEFT_OUT ? kept : [...kept, LEFT_OUT]).join("\n");
}

/** Whether a line is about these cases, where the one before it was or was not. */
function isAbout(line: string, tickets: ReadonlySet<string>, wasTheirs: boolean): boolean {
  const { theirs, others } = namesIn(line, tickets);
  if (others) return false;
  if (theirs) return wasTheirs || isHeaded(line);
  return wasTheirs && line.trim() !== "" && !ITEM.test(line);
}

/** Whether a line names one of these cases, and whether it names another: by its ticket, or by the number that is said on the telephone. */
function namesIn(line: string, tickets: ReadonlySet<string>): { readonly theirs: boolean; readonly others: boolean } {
  const shortNumbers = [...line.matchAll(TYPED_SHORT_NUMBER)].flatMap(([typed]) => {
    const read = readShortNumber(typed);
    return read === null || read.hasSlip ? [] : [read.digits];
  });
  const areTheirs = [
    ...ticketsIn(line).map((ticket) => tickets.has(ticket)),
    ...shortNumbers.map((digits) => [...tickets].some((ticket) => shortNumbersOf(ticket).includes(digits))),
  ];
  return { theirs: areTheirs.some((is) => is), others: areTheirs.some((is) => !is) };
}

/** A ticket holds all but two of the bits that its short number is made of: one number, or two. */
function shortNumbersOf(ticket: string): readonly string[] {
  return idRangeOf(ticket as TicketNumber).map((id) => shortNumberOf(id as GrievanceId).replaceAll("-", ""));
}

/** Whether a line begins with a number of a case, but for the sign of a list and what such a number is called. Not after "Ref." or "Subject", under which a whole letter follows. */
function isHeaded(line: string): boolean {
  const at = [line.search(TYPED_TICKET), line.search(TYPED_SHORT_NUMBER)].filter((place) => place >= 0);
  const before = line.slice(0, Math.min(...at)).match(WORD) ?? [];
  const labels = ITEM_SIGN.test(before[0] ?? "") ? before.slice(1) : before;
  return labels.every((word) => LABELS.has(word.toLowerCase()));
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const ITEM_SIGN = /^(?:\d{1,3}|[ivx]{1,4}|\p{L})$/iu;
const LABELS: ReadonlySet<string> = new Set("ticket case complaint grievance number no id शिकायत टिकट संख्या क्रमांक सं नं".split(" "));
const ITEM = /^\s*(?:[•▪●◦*–—-]+\s|[([]?(?:\d{1,3}|[ivx]{1,4}|\p{L})[.)\]]+\s)/iu;

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, "");
}

/**
 * Of an office's letter about several cases what becomes part of one of them: what stands under its number, or, where none is its own, what stands under
 * no other. A letter that names none by itself speaks of all together.
 */
export function wordsTakenInto(text: string, ticket: TicketNumber): string {
  const [lines, own] = [ownWords(text).split("\n"), new Set([ticket])];
  let isTheirs = !lines.some((line) => namesIn(line, own).theirs);
  const taken = lines.filter((line) => {
    const { theirs, others } = namesIn(line, own);
    if (theirs || others) isTheirs = theirs;
    return isTheirs && line.trim() !== LEFT_OUT;
  });
  return taken.join("\n").trim();
}
