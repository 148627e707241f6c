import { assertNever } from "#domain/assertNever.ts";
import type { Contradiction } from "#contract/transfer.ts";
import type { Decided } from "#domain/transfer/caseContradiction.ts";
import type { State } from "#domain/grievance/state.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import type { Person } from "#domain/people/person.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Attendance, PromiseResult } from "#domain/review/review.ts";
import type { Reader } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { labelOf } from "#domain/registry/officeLabel.ts";
import { casesOfPromise } from "#db/review/promises.ts";
import { wordsAbout } from "../cases/wordsAbout.ts";
import { labelIn } from "../registry/inRegistry.ts";
import { keptContradictions } from "./contradictions.ts";
import { reviewContradictions } from "./reviewContradictions.ts";
import type { ReviewContradiction } from "./reviewContradictions.ts";

type Words = Contradiction["subject"];

interface Looking {
  readonly registry: Registry;
  readonly people: readonly Person[];
  /** Milliseconds UTC. */
  readonly now: number;
}

/** Everything that two people said differently, in the words in which it is asked. The answer of the room is first. */
export function contradictionsIn(reader: Reader, looking: Looking): Contradiction[] {
  const byName = (actor: string) => looking.people.find(({ id }) => id === actor)?.name ?? null;
  const ofCases = keptContradictions(reader).flatMap(({ grievanceId, here, there }): Contradiction[] => {
    const found = readGrievance(reader, grievanceId);
    if (found === null) return [];
    const answers = [here, there].map(({ actor, at, ...wanted }) => ({
      by: byName(actor),
      at,
      says: decisionIn(wanted, looking.registry),
    }));
    return [{ key: `case ${grievanceId}`, about: "case", subject: { en: found.ticket, hi: found.ticket }, answers }];
  });
  const ofReviews = reviewContradictions(reader).map((found): Contradiction => {
    const said = sayings(found);
    return {
      key: found.key,
      about: found.about,
      subject: subjectOf(reader, found, looking.registry),
      answers: found.answers.map(({ actor, at }, index) => ({ by: byName(actor), at, says: said[index] ?? { en: "", hi: "" } })),
    };
  });
  return [...ofCases, ...ofReviews];
}

function subjectOf(reader: Reader, found: ReviewContradiction, registry: Registry): Words {
  const { title } = found.review;
  const office = labelIn(registry, found.about === "attendance" ? found.office : found.promise.office);
  if (found.about === "attendance") return { en: `${office.en} · ${title}`, hi: `${office.hi} · ${title}` };
  const about = casesOfPromise(reader, found.review.id, found.promise.id).map(({ id }) => id);
  const promised = wordsAbout(reader, about, found.promise.words);
  return { en: `${office.en}: “${promised}”`, hi: `${office.hi}: “${promised}”` };
}

function sayings(found: ReviewContradiction): readonly Words[] {
  switch (found.about) {
    case "attendance":
      return found.answers.map(({ value }) => {
        const { en, hi } = ATTENDED[value.attendance];
        return value.name === null ? { en, hi } : { en: `${en}: ${value.name}`, hi: `${hi}: ${value.name}` };
      });
    case "put-off":
      return found.answers.map(({ value }) => ({ en: `by ${dateOnPaper(value)}`, hi: `${dateOnPaper(value)} तक` }));
    case "settled":
      return found.answers.map(({ value }) => SETTLED[value.result]);
    default:
      return assertNever(found);
  }
}

function decisionIn({ state, markedTo }: Decided, registry: Registry): Words {
  const office = markedTo === null ? null : registry.officeOfMark(markedTo);
  const isOwed = state === "new" || state === "marked" || state === "in-action";
  if (!isOwed || markedTo === null) return STATES[state];
  if (office === null) return { en: `marked to ${markedTo.department}`, hi: `${markedTo.department} को अंकित` };
  const { en, hi } = labelOf(office);
  return { en: `marked to ${en}`, hi: `${hi} को अंकित` };
}

const ATTENDED: Readonly<Record<Attendance, Words>> = {
  present: { en: "present", hi: "उपस्थित" },
  represented: { en: "represented", hi: "प्रतिनिधि उपस्थित" },
  absent: { en: "absent", hi: "अनुपस्थित" },
};
const SETTLED: Readonly<Record<PromiseResult, Words>> = {
  kept: { en: "kept", hi: "पूरा हुआ" },
  "partly-kept": { en: "kept in part", hi: "आंशिक रूप से पूरा" },
  broken: { en: "not kept", hi: "पूरा नहीं हुआ" },
  withdrawn: { en: "withdrawn", hi: "वापस लिया गया" },
};
const STATES: Readonly<Record<State, Words>> = {
  new: { en: "not marked", hi: "अंकित नहीं" },
  marked: { en: "marked", hi: "अंकित" },
  "in-action": { en: "in action", hi: "कार्यवाही में" },
  "atr-sent": { en: "report received", hi: "ATR प्राप्त" },
  disposed: { en: "disposed of", hi: "निपटाई गई" },
  "needs-info": { en: "details are awaited", hi: "विवरण की प्रतीक्षा" },
  "not-a-grievance": { en: "not a grievance", hi: "शिकायत नहीं" },
  duplicate: { en: "a duplicate", hi: "दोहराव" },
  "transferred-out": { en: "transferred out", hi: "बाहर हस्तांतरित" },
  "sub-judice": { en: "sub judice", hi: "न्यायालय में विचाराधीन" },
};
