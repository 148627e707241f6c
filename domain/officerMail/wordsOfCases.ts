import { parseTicket } from "../grievance/ticket.ts";
import type { TicketNumber } from "../ids.ts";

/** Stands for what is left out. */
const LEFT_OUT = "•••";

const TYPED_TICKET = /(?<![\p{L}\p{N}-])\d{6}-[0-9a-z]{6}(?![\p{L}\p{N}-])/giu;

/** The numbers of cases in a text, as they are written on paper. */
export function ticketsIn(text: string): readonly TicketNumber[] {
  return [...text.matchAll(TYPED_TICKET)].flatMap(([typed]) => parseTicket(typed) ?? []);
}

/**
 * Of an office's letter about several cases the lines about some of them: from a line that names one of these, and none besides, to an empty line or the next
 * number. What is about the others, or about all, is left out.
 */
export function wordsOfCases(text: string, tickets: ReadonlySet<string>): string {
  const kept: string[] = [];
  let isTheirs = false;
  for (const line of text.split("\n")) {
    const named = ticketsIn(line);
    if (named.length > 0) isTheirs = named.every((ticket) => tickets.has(ticket));
    else if (line.trim() === "") isTheirs = false;
    if (isTheirs) kept.push(line);
    else if (kept.at(-1) !== LEFT_OUT) kept.push(LEFT_OUT);
  }
  return kept.join("\n");
}

/** Whether nothing is left of such a letter. */
export function isAllLeftOut(words: string): boolean {
  return words.includes(LEFT_OUT) && words.replaceAll(LEFT_OUT, "").trim() === "";
}
