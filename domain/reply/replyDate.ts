import { INDIA_OFFSET_MS } from "../clock/indianDay.ts";
import type { ReplyLanguage } from "../grievance/reply.ts";

const MONTHS = {
  hi: ["जनवरी", "फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
} as const satisfies Record<ReplyLanguage, readonly string[]>;

/** The day in India as a citizen reads it: `28 नवंबर 2026`. `at` is milliseconds UTC. */
export function replyDate(at: number, language: ReplyLanguage): string {
  const day = new Date(at + INDIA_OFFSET_MS);
  return `${day.getUTCDate()} ${MONTHS[language][day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}
