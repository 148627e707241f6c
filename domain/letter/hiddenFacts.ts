import { maskPersonalData } from "../text/mask.ts";
import type { LetterFacts } from "./facts.ts";
import type { ComposedLetter } from "./compose.ts";

type Hidden = Pick<LetterFacts, "matter" | "place" | "report">;

/** Stand in the draft for what a sensitive case tells, until it is issued; what of them a person takes out is not told. */
const STAND_INS = {
  matter: "[शिकायत के शब्द / words of the complaint]",
  report: "[रिपोर्ट के शब्द / words of the report]",
  reason: "[लौटाने का कारण / reason of the return]",
  placeEn: "[place]",
  placeHi: "[स्थान]",
} as const;

/** The facts of a letter in a sensitive case as a desk may see them while it is written. */
export function hideFacts<Facts extends Hidden>(facts: Facts): Facts {
  return {
    ...facts,
    matter: facts.matter && maskPersonalData(STAND_INS.matter),
    place: facts.place && { en: STAND_INS.placeEn, hi: STAND_INS.placeHi },
    report: facts.report && {
      ...facts.report,
      text: facts.report.text && maskPersonalData(STAND_INS.report),
      end: facts.report.end && { ...facts.report.end, why: facts.report.end.why && maskPersonalData(STAND_INS.reason) },
    },
  };
}

/** A letter with the facts in their places, as it goes to the office that has to act. */
export function fillIn({ subject, body }: ComposedLetter, { matter, place, report }: Hidden): ComposedLetter {
  const told: Readonly<Record<keyof typeof STAND_INS, string>> = {
    matter: matter ?? "",
    report: report?.text ?? "",
    reason: report?.end?.why ?? "",
    placeEn: place?.en ?? "",
    placeHi: place?.hi ?? "",
  };
  const names = Object.keys(STAND_INS) as (keyof typeof STAND_INS)[];
  const filled = (text: string) => names.reduce((all, name) => all.replaceAll(STAND_INS[name], () => told[name]), text);
  return {
    subject: { en: filled(subject.en), hi: filled(subject.hi) },
    body: { en: filled(body.en), hi: filled(body.hi) },
  };
}
