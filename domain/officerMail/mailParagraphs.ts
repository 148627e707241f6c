import { INDIA_OFFSET_MS } from "../clock/indianDay.ts";
import { dateOnPaper } from "../letter/days.ts";
import type { Words } from "../text/words.ts";
import { ENGLISH } from "./english.ts";
import type { OfficerMailFacts } from "./facts.ts";
import { HINDI } from "./hindi.ts";

export const WORDING = { en: ENGLISH, hi: HINDI } as const satisfies Record<keyof Words, typeof ENGLISH>;

/** The paragraphs of a mail in one language; lines within one are parted by a line end. */
export function mailParagraphs(facts: OfficerMailFacts, language: keyof Words): readonly string[] {
  const said = WORDING[language];
  const { kind, officer, office, dueAt, words, matter, history, letter } = facts;
  const signature = `${facts.signatory[language]}\n${facts.cell[language]}`;
  if (letter !== null)
    return [
      `${said.number} ${letter.number}`,
      `${said.to}\n${officer}, ${office[language]}`,
      `${said.subject}: ${letter.subject[language]}`,
      letter.body[language],
      ...(letter.answerBy === null ? [] : [said.answerBy(dateOnPaper(letter.answerBy))]),
      signature,
    ];
  const reason = words === null ? undefined : said.why[kind];
  const lines = history.map(({ at, what }) => `- ${momentOnPaper(at)}: ${what[language]}`);
  return [
    said.salutation,
    `${said.to} ${officer}, ${office[language]}: ${said.opening(facts, dueAt === null ? null : momentOnPaper(dueAt))[kind]}`,
    ...(reason === undefined ? [] : [`${reason}\n“${words}”`]),
    particulars(facts, language),
    `${said.citizenWrites}\n“${matter}”`,
    ...(lines.length === 0 ? [] : [[said.history, ...lines].join("\n")]),
    kind === "escalated" ? said.askedOfSuperior : kind === "disputed" ? said.askedOfJudge : said.howToAnswer,
    signature,
  ];
}

function particulars(facts: OfficerMailFacts, language: keyof Words): string {
  const said = WORDING[language];
  const { ticket, shortNumber, openedAt, urgency, department, place, answeredBy, dueAt, isLate } = facts;
  return [
    `${said.ticket}: ${ticket} (${said.byTelephone}: ${shortNumber})`,
    `${said.received}: ${momentOnPaper(openedAt)}`,
    `${said.department}: ${department[language]}`,
    ...(place === null ? [] : [`${said.place}: ${place[language]}`]),
    `${said.urgency}: ${said.urgencies[urgency]}`,
    ...(answeredBy === null ? [] : [`${said.answerable}: ${answeredBy[language]}`]),
    ...(dueAt === null ? [] : [`${said.due}: ${momentOnPaper(dueAt)}${isLate ? ` (${said.overdue})` : ""}`]),
  ].join("\n");
}

/** `24.11.2026, 17:30`, by the clocks of India. */
export function momentOnPaper(at: number): string {
  return `${dateOnPaper(at)}, ${new Date(at + INDIA_OFFSET_MS).toISOString().slice(11, 16)}`;
}
