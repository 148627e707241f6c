import { dayFrom, dayText, endOfDayFrom, lastDayText } from "#domain/registry/day.ts";
import { typedOrEmpty } from "../../ui/forms/typed.ts";

/** A first and a last day; either may be empty. */
export const termFields = {
  from: typedOrEmpty(dayFrom, "registry.invalid.day"),
  until: typedOrEmpty(endOfDayFrom, "registry.invalid.day"),
};

interface ReadTerm {
  readonly from: number | null;
  readonly until: number | null;
}

/** The rule over both days, said beside the last one; it holds whatever else is wrong. */
export function isInOrder({ from, until }: ReadTerm): boolean {
  return from === null || until === null || until > from;
}

export const REVERSED = { path: ["until"], error: "registry.invalid.reversed", when: () => true };

/** From and until (exclusive), milliseconds UTC; null where nobody said. */
interface Term {
  readonly fromAt: number | null;
  readonly untilAt: number | null;
}

export function termFormOf({ fromAt, untilAt }: Term) {
  return { from: fromAt === null ? "" : writtenDay(dayText(fromAt)), until: untilAt === null ? "" : writtenDay(lastDayText(untilAt)) };
}

/** `24-11-2026`, as India writes it. */
export function writtenDay(day: string): string {
  return day.split("-").toReversed().join("-");
}
