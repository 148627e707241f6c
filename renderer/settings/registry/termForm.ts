import { dayFrom, dayText, endOfDayFrom, lastDayText } from "#domain/registry/day.ts";
import type { Checked, FormFaults } from "./officerForm.ts";

/** A first and a last day, as typed; either may be empty. */
export interface TermForm {
  readonly from: string;
  readonly until: string;
}

/** From and until (exclusive), milliseconds UTC; null where nobody said. */
export interface Term {
  readonly fromAt: number | null;
  readonly untilAt: number | null;
}

export function termFormOf({ fromAt, untilAt }: Term): TermForm {
  return { from: fromAt === null ? "" : writtenDay(dayText(fromAt)), until: untilAt === null ? "" : writtenDay(lastDayText(untilAt)) };
}

/** `24-11-2026`, as India writes it. */
export function writtenDay(day: string): string {
  return day.split("-").toReversed().join("-");
}

export function checkTerm(form: TermForm): Checked<TermForm, Term> {
  const value: Term = { fromAt: dayFrom(form.from), untilAt: endOfDayFrom(form.until) };
  const isReversed = value.fromAt !== null && value.untilAt !== null && value.untilAt <= value.fromAt;
  const faults: FormFaults<TermForm> = {
    ...(value.fromAt === null && form.from.trim() !== "" ? { from: "registry.invalid.day" as const } : {}),
    ...(value.untilAt === null && form.until.trim() !== "" ? { until: "registry.invalid.day" as const } : {}),
    ...(isReversed ? { until: "registry.invalid.reversed" as const } : {}),
  };
  return Object.keys(faults).length === 0 ? { ok: true, value } : { ok: false, faults };
}
