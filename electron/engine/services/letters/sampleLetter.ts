import { DAY_MS } from "#domain/clock/indianDay.ts";
import { departmentOf } from "#domain/department/departments.ts";
import type { OfficeId, TicketNumber } from "#domain/ids.ts";
import { composeLetter, usualAnswerBy } from "#domain/letter/compose.ts";
import type { LetterFacts } from "#domain/letter/facts.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import { superiorsOf } from "#domain/registry/ladder.ts";
import { addressOf, addressOfId } from "#domain/registry/officeLabel.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import type { PrintedLetter } from "#contract/letters.ts";

/** A letter in no case, to see how a letterhead looks on paper. It says of itself that it is a sample, and has no number. */
export function sampleLetter(letterhead: Letterhead, registry: Registry, now: number): PrintedLetter {
  const kind = "explanation";
  const answerBy = usualAnswerBy(kind, now);
  const { subject, body } = composeLetter(kind, { ...FACTS, ...timesBefore(now), answerBy });
  return {
    letter: {
      letterId: "sample",
      kind,
      number: `${letterhead.numberPrefix}/…`,
      to: OFFICE,
      officer: null,
      subject: { en: `Sample, not sent: ${subject.en}`, hi: `नमूना, भेजा नहीं गया: ${subject.hi}` },
      body,
      answerBy,
    },
    toLabel: { ...addressOfId(OFFICE) },
    copyTo: superiorsOf({ department: "PHED", district: "Karnal", office: OFFICE }, registry)
      .slice(0, 1)
      .map((office) => ({ ...addressOf(office) })),
    issuedAt: now,
    letterhead,
  };
}

const OFFICE = "PHED/district/Karnal" as OfficeId;

const FACTS: Omit<LetterFacts, "openedAt" | "writtenAt" | "answers" | "dueAt" | "answerBy"> = {
  ticket: "000000-SAMPLE" as TicketNumber,
  shortNumber: "000-000-000",
  matter: maskPersonalData("नमूना: वार्ड में दस दिन से पानी नहीं आ रहा"),
  department: { ...departmentOf("PHED").name },
  place: { en: "Karnal", hi: "करनाल" },
  reminders: 2,
  earlier: [],
  report: null,
};

function timesBefore(now: number) {
  return {
    openedAt: now - 12 * DAY_MS,
    writtenAt: now,
    answers: { as: "marked" as const, at: now - 11 * DAY_MS, firstAt: now - 11 * DAY_MS, askedAt: now - 11 * DAY_MS },
    dueAt: now - 9 * DAY_MS,
  };
}
