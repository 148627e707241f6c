import { indianDate } from "#domain/clock/indianDay.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords, type Words } from "../../i18n/useWords.ts";

/** When something was or will be: the time alone today, else with its day. */
export function momentOf(at: number, now: number, { say, clock, date }: Words): string {
  return indianDate(at) === indianDate(now) ? clock(at) : say("desk.case.moment", { date: date(at), time: clock(at) });
}

/** As {@link momentOf}, of now. */
export function useMoment(): (at: number) => string {
  const words = useWords();
  const now = useNow(60_000);
  return (at) => momentOf(at, now, words);
}
