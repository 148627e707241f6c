import type { RegisteredLetter } from "#contract/letters.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useNow } from "../../../client/useNow.ts";

/** A letter that has not gone out for so long was forgotten: no answer is awaited, and none follows it. */
const FORGOTTEN_AFTER_MS = 2 * DAY_MS;

/** Letters that were issued and have not gone out since, the oldest first; undefined until they are known. */
export function useUnsentLetters(): readonly RegisteredLetter[] | undefined {
  const hour = Math.floor(useNow(60_000) / HOUR_MS) * HOUR_MS;
  const unsentSince = hour - FORGOTTEN_AFTER_MS;
  return useAnswer((ask) => ask.letters.register, { input: { officer: null, unansweredOnly: true, unsentSince } }).data;
}

/** How many letters wait for a person: those that are due, and those that are to be sent. */
export function useLettersWaiting(): number | undefined {
  const { data: due } = useAnswer((ask) => ask.letters.due);
  const unsent = useUnsentLetters();
  return due === undefined || unsent === undefined ? undefined : due.length + unsent.length;
}
