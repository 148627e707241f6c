import type { ReplyLanguage } from "../grievance/reply.ts";
import { readShortNumber } from "../grievance/shortNumber.ts";
import { TOLD_PURPOSES } from "./told.ts";
import type { ToldPurpose } from "./told.ts";

/*
 * TRAI lets through only an SMS whose words are those of a text that is registered beforehand (DLT), with what changes marked in it. Since 18 November 2025
 * each mark says what may stand there: letters and digits alone, at most 40, for `{#alphanumeric#}`, digits for `{#numeric#}`. So nothing of the case can stand
 * in an SMS but its two numbers, written without hyphens; a sensitive case is told like any other.
 */

/** A text as it is written in the settings, and the id that the registration gave it; empty while it has none. */
export interface RegisteredText {
  readonly text: string;
  readonly templateId: string;
}

export type RegisteredTexts = Readonly<Record<ToldPurpose, Readonly<Record<ReplyLanguage, RegisteredText>>>>;

const text = (words: string): RegisteredText => ({ text: words, templateId: "" });

export const DEFAULT_REGISTERED_TEXTS: RegisteredTexts = {
  acknowledgement: {
    hi: text("आपकी शिकायत दर्ज हो गई है। शिकायत संख्या {ticket}, फ़ोन पर बताने के लिए {number}। मुख्यमंत्री कार्यालय, हरियाणा"),
    en: text("Your complaint is registered. No. {ticket}, by telephone {number}. Chief Minister's Office, Haryana"),
  },
  // One text is registered for every end, so it says no more than what is true of each of them.
  disposed: {
    hi: text("आपकी शिकायत संख्या {ticket} ({number}) का निपटान हो चुका है। मुख्यमंत्री कार्यालय, हरियाणा"),
    en: text("Your complaint no. {ticket} ({number}) is disposed of. Chief Minister's Office, Haryana"),
  },
  satisfaction: {
    hi: text("क्या आपकी शिकायत {ticket} हल हो गई? नहीं, तो संख्या {number} बताकर हमें फ़ोन करें; शिकायत फिर खोली जाएगी। मुख्यमंत्री कार्यालय, हरियाणा"),
    en: text(
      "Is your complaint {ticket} solved? If not, call us with number {number}; it will be opened again. Chief Minister's Office, Haryana",
    ),
  },
};

const LONGEST_REGISTERED_TEXT = 700;

/** Why a text cannot be used for SMS; people see one sentence for each. */
const REGISTERED_TEXT_FAULTS = ["empty", "no-ticket", "unknown-placeholder", "too-long"] as const;
type RegisteredTextFault = (typeof REGISTERED_TEXT_FAULTS)[number];

export function registeredTextFault(words: string): RegisteredTextFault | null {
  if (words.trim() === "") return "empty";
  if (words.length > LONGEST_REGISTERED_TEXT) return "too-long";
  if (!words.includes(TICKET) && !words.includes(NUMBER)) return "no-ticket";
  return /[{}]/u.test(words.replaceAll(TICKET, "").replaceAll(NUMBER, "")) ? "unknown-placeholder" : null;
}

const TICKET = "{ticket}";
const NUMBER = "{number}";

/** The text of one case. */
export function registeredTextOf(words: string, { ticket, number }: { readonly ticket: string; readonly number: string }): string {
  return plain(words).replaceAll(TICKET, ticket.replaceAll("-", "")).replaceAll(NUMBER, number.replaceAll("-", ""));
}

/** As it is entered where texts are registered. */
export function textToRegister(words: string): string {
  return plain(words).replaceAll(TICKET, "{#alphanumeric#}").replaceAll(NUMBER, "{#numeric#}");
}

/** With example numbers, for a trial and for what it costs. */
export function exampleOf(words: string): string {
  return registeredTextOf(words, { ticket: "261124-K4F7QX", number: "123-456-789" });
}

/** Which of the texts a message is; null where it is none of them, and would not be let through. */
export function registeredAs(message: string, texts: RegisteredTexts): RegisteredText | null {
  const said = marked(message);
  for (const purpose of TOLD_PURPOSES)
    for (const registered of Object.values(texts[purpose])) if (marked(registered.text) === said) return registered;
  return null;
}

/** With the two numbers taken out, so that texts of different cases are the same. */
function marked(message: string): string {
  return plain(message)
    .replaceAll(/(?<![0-9A-Z])\d{6}[0-9A-HJKMNP-TV-Z]{6}(?![0-9A-Z])/gu, TICKET)
    .replaceAll(/(?<!\d)\d{9}(?!\d)/gu, (digits) => (readShortNumber(digits) === null ? digits : NUMBER));
}

/** Two spaces side by side are none that a registered text may have. */
function plain(words: string): string {
  return words.replaceAll(/\s+/gu, " ").trim();
}
