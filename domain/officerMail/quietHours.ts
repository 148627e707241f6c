import { DAY_MS, INDIA_OFFSET_MS } from "../clock/indianDay.ts";
import type { OfficerMailSettings } from "./officerMailSettings.ts";

const MINUTE_MS = 60_000;

/** When a mail that is ready at `at` may be sent: then, or when the quiet hours end. Milliseconds UTC. */
export function afterQuietHours(at: number, quiet: OfficerMailSettings["quietHours"]): number {
  if (quiet === null || quiet.fromMinute === quiet.untilMinute) return at;
  const intoDayMs = (((at + INDIA_OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS;
  const [fromMs, untilMs] = [quiet.fromMinute * MINUTE_MS, quiet.untilMinute * MINUTE_MS];
  const isQuiet = fromMs < untilMs ? intoDayMs >= fromMs && intoDayMs < untilMs : intoDayMs >= fromMs || intoDayMs < untilMs;
  if (!isQuiet) return at;
  const endsToday = at - intoDayMs + untilMs;
  return endsToday > at ? endsToday : endsToday + DAY_MS;
}
