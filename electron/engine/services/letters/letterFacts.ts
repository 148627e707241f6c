import { shortNumberOf } from "#domain/grievance/shortNumber.ts";
import { NO_WORDS } from "#domain/text/caseWords.ts";
import { departmentOf } from "#domain/department/departments.ts";
import { districtOf } from "#domain/geography/districts.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { letterBasisOf } from "#domain/grievance/letterBasis.ts";
import type { LetterBasis } from "#domain/grievance/letterBasis.ts";
import type { OfficeId } from "#domain/ids.ts";
import type { LetterFacts } from "#domain/letter/facts.ts";
import type { Words } from "#domain/text/words.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";
import { cutMasked, maskPersonalData } from "#domain/text/mask.ts";
import type { MaskedText } from "#domain/text/mask.ts";
import type { Reader } from "#db/connection.ts";
import { readHistory } from "#db/events/read.ts";
import { officerMailsOfCase } from "#db/officerMail/officerMail.ts";
import { wordsOfCase } from "#db/queries/casePosts.ts";
import { toldPlace } from "../../core/toldPlace.ts";

/** A letter quotes the beginning; the post itself is with the case. */
const MATTER_LETTERS = 280;

export interface LetterTo {
  readonly to: OfficeId;
  /** Milliseconds UTC. */
  readonly writtenAt: number;
}

/** A letter quotes the beginning of a report too; the report itself is with the case. */
const REPORT_LETTERS = 600;

/** What a letter in this case rests on, to one of its offices. */
export function letterFactsOf(reader: Reader, grievance: Grievance, { to, writtenAt }: LetterTo): Omit<LetterFacts, "answerBy"> {
  const { ticket, openedAt, dueAt } = grievance;
  const { answers, report, sentLetters } = basisOf(reader, grievance, to);
  return {
    ticket,
    shortNumber: shortNumberOf(grievance.id),
    openedAt,
    writtenAt,
    matter: matterOf(reader, grievance),
    ...whereOf(reader, grievance),
    answers,
    dueAt,
    reminders: officerMailsOfCase(reader, grievance.id).filter(
      ({ kind, office, sentAt, bouncedAt }) => kind === "reminded" && office === to && sentAt !== null && bouncedAt === null,
    ).length,
    earlier: sentLetters,
    report: report && {
      ...report,
      text: quoted(report.text),
      end: report.end && { ...report.end, why: quoted(report.end.why) },
    },
  };
}

/** What happened in the case between it and an office. */
export function basisOf(reader: Reader, grievance: Grievance, office: OfficeId): LetterBasis {
  return letterBasisOf(grievance, { office, ...readHistory(reader, grievance.id), officeOf: officeIdOfMark });
}

/** The department that answers, and the place, as a paper names them. */
export function whereOf(reader: Reader, grievance: Grievance): Pick<LetterFacts, "department" | "place"> {
  const department = grievance.markedTo?.department ?? grievance.department;
  return {
    department: department === null ? { en: "Department not known", hi: "विभाग ज्ञात नहीं" } : { ...departmentOf(department).name },
    place: placeOf(reader, grievance),
  };
}

function quoted(text: string): MaskedText {
  return cutMasked(maskPersonalData(text.replaceAll(/\s+/gu, " ").trim()), REPORT_LETTERS);
}

function matterOf(reader: Reader, grievance: Grievance): MaskedText | null {
  const words = (wordsOfCase(reader, grievance) ?? NO_WORDS).toldInLetter(MATTER_LETTERS);
  return words === "" ? null : words;
}

function placeOf(reader: Reader, { place: written, district }: Grievance): Words | null {
  const { place, placeHi } = toldPlace(reader, written, district);
  if (district === null) return place === null || placeHi === null ? null : { en: place, hi: placeHi };
  const { name, hi } = districtOf(district);
  return place === null || place === name ? { en: name, hi } : { en: `${place}, ${name}`, hi: `${placeHi}, ${hi}` };
}
