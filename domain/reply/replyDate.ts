import { INDIA_OFFSET_MS } from "../clock/indianDay.ts";
import type { ReplyLanguage } from "../grievance/reply.ts";
import { MONTH_NAMES } from "../text/monthNames.ts";

/** The day in India as a citizen reads it: `28 नवंबर 2026`. `at` is milliseconds UTC. */
export function replyDate(at: number, language: ReplyLanguage): string {
  const day = new Date(at + INDIA_OFFSET_MS);
  return `${day.getUTCDate()} ${MONTH_NAMES[language][day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}
