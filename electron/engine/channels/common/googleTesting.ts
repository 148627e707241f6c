import type { Words } from "#contract/channels.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";

/** Google ends sign-ins of apps "in testing" so long after they were made. */
const TESTING_MS = 7 * DAY_MS;
/** It is noticed at the next renewal, within the hour, or when the program runs again. */
const NOTICED_WITHIN_MS = DAY_MS;

const ADVICE: Words = {
  en: "It ended seven days after it was made, as Google ends sign-ins of an app that is “in testing”. Publish the app in the Google Cloud console (Audience, “In production”; in a Workspace “Internal”), then sign in again: the next one lasts.",
  hi: "यह ठीक सात दिन बाद समाप्त हुआ: “in testing” ऐप के साइन-इन Google इतने में ही समाप्त कर देता है। Google Cloud console में ऐप प्रकाशित करें (Audience, “In production”; Workspace में “Internal”), फिर साइन-इन करें: अगला बना रहेगा।",
};

/** What a Google sign-in that lasted so long (milliseconds) most likely ended of; null where nothing is known. */
export function adviceOfGoogle(lastedMs: number): Words | null {
  return lastedMs >= TESTING_MS - HOUR_MS && lastedMs <= TESTING_MS + NOTICED_WITHIN_MS ? ADVICE : null;
}
