import { NO_WORDS } from "#domain/text/caseWords.ts";
import { departmentOf } from "#domain/department/departments.ts";
import { districtOf } from "#domain/geography/districts.ts";
import type { TimelineEntry } from "#domain/grievance/fold.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { LetterFacts } from "#domain/letter/facts.ts";
import type { Words } from "#domain/text/words.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import type { MaskedText } from "#domain/text/mask.ts";
import type { Reader } from "#db/connection.ts";
import { readHistory } from "#db/events/read.ts";
import { wordsOfCase } from "#db/queries/casePosts.ts";
import { toldPlace } from "../../core/toldPlace.ts";

/** A letter quotes the beginning; the post itself is with the case. */
const MATTER_LETTERS = 280;

/** What a letter in this case rests on. `writtenAt` is milliseconds UTC. */
export function letterFactsOf(reader: Reader, grievance: Grievance, writtenAt: number): Omit<LetterFacts, "answerBy"> {
  const { ticket, openedAt, dueAt, markedTo, letters } = grievance;
  const timeline = readHistory(reader, grievance.id).timeline.filter(({ applied }) => applied);
  const department = markedTo?.department ?? grievance.department;
  return {
    ticket,
    openedAt,
    writtenAt,
    matter: matterOf(reader, grievance),
    department: department === null ? { en: "Department not known", hi: "विभाग ज्ञात नहीं" } : { ...departmentOf(department).name },
    place: placeOf(reader, grievance),
    markedAt: lastAt(timeline, "marked"),
    dueAt,
    reminders: timeline.filter(({ recorded }) => recorded.event?.type === "reminded").length,
    earlier: letters.map(({ kind, number, issuedAt }) => ({ kind, number, issuedAt })),
    returned: returnedOf(timeline),
  };
}

function matterOf(reader: Reader, grievance: Grievance): MaskedText {
  return (wordsOfCase(reader, grievance) ?? NO_WORDS).toldInLetter(MATTER_LETTERS);
}

function placeOf(reader: Reader, { place: written, district }: Grievance): Words | null {
  const { place, placeHi } = toldPlace(reader, written, district);
  if (district === null) return place === null || placeHi === null ? null : { en: place, hi: placeHi };
  const { name, hi } = districtOf(district);
  return place === null || place === name ? { en: name, hi } : { en: `${place}, ${name}`, hi: `${placeHi}, ${hi}` };
}

function lastAt(timeline: readonly TimelineEntry[], type: "marked"): number | null {
  return timeline.findLast(({ recorded }) => recorded.event?.type === type)?.recorded.at ?? null;
}

function returnedOf(timeline: readonly TimelineEntry[]): LetterFacts["returned"] {
  const events = timeline.map(({ recorded }) => recorded.event);
  const at = events.findLastIndex((event) => event?.type === "atr-returned");
  const returned = events[at];
  const sent = events.slice(0, Math.max(0, at)).findLast((event) => event?.type === "atr-sent");
  if (returned?.type !== "atr-returned" || sent?.type !== "atr-sent") return null;
  return { report: maskPersonalData(sent.payload.atr.text), reason: maskPersonalData(returned.payload.reason) };
}
