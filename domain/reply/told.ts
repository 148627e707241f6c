import { HOUR_MS, startOfIndianDay } from "../clock/indianDay.ts";
import type { ReplyLanguage } from "../grievance/reply.ts";
import type { PostKey } from "../grievance/events.ts";
import { CHANNELS, manifestOf } from "../post/channel.ts";
import type { Channel } from "../post/channel.ts";

/*
 * Who called, wrote a letter, came in person or complained at a portal cannot be answered where they spoke. Where a number or an address of theirs is known,
 * they are told by SMS or e-mail instead. The channel of such a reply is `sms` or `email`, and in the place of the post that it answers stands the name of the
 * post by which the citizen is known: never the number itself, which must not stand in the chain.
 */

/** What such a citizen is told: the number of the case, that it is disposed of, and one question whether it is solved. */
export const TOLD_PURPOSES = ["acknowledgement", "disposed", "satisfaction"] as const;
export type ToldPurpose = (typeof TOLD_PURPOSES)[number];

/** `prepared` waits in the outbox for a person; `sent` goes out by itself. */
export const TELLING_WAYS = ["off", "prepared", "sent"] as const;

/** By what such citizens are told, the first that is set up and has an address before the other. */
export const TELLING_CHANNELS = ["sms", "email"] as const;
export type TellingChannel = (typeof TELLING_CHANNELS)[number];

export function isToldPurpose(purpose: string): purpose is ToldPurpose {
  return TOLD_PURPOSES.some((each) => each === purpose);
}

/** Whether citizens of a channel are told by other ways: they cannot be answered on their own. */
export function isToldAnotherWay(channel: Channel): boolean {
  const { entry, reply } = manifestOf(channel);
  return reply === null && entry !== "connected";
}

const PREFIX = "told:";

/** What a reply by SMS or e-mail answers: the post of somebody who came another way. */
export function toldKey(by: TellingChannel, { channel, externalId }: PostKey): PostKey {
  return { channel: by, externalId: `${PREFIX}${channel}:${externalId}` };
}

/** The post by which the citizen is known; null for a reply that answers a post of its own channel. */
export function toldPost({ channel, externalId }: PostKey): PostKey | null {
  if (!TELLING_CHANNELS.some((each) => each === channel) || !externalId.startsWith(PREFIX)) return null;
  const rest = externalId.slice(PREFIX.length);
  const of = CHANNELS.find((each) => rest.startsWith(`${each}:`));
  return of === undefined || !isToldAnotherWay(of) ? null : { channel: of, externalId: rest.slice(of.length + 1) };
}

/** People are asleep: what is not urgent waits for the morning. Milliseconds UTC. */
export function isTellingHour(now: number): boolean {
  const hour = Math.floor((now - startOfIndianDay(now)) / HOUR_MS);
  return hour >= 8 && hour < 20;
}

/** The question by e-mail, where an answer comes back by itself. */
export const QUESTION_BY_MAIL: Readonly<Record<ReplyLanguage, string>> = {
  hi: "नमस्ते। आपकी शिकायत संख्या {ticket} (फ़ोन पर बताने की संख्या: {number}) का निपटान हुए कुछ दिन हो गए हैं। क्या समस्या हल हो गई? कृपया इसी ई-मेल के उत्तर में “हल हो गई” या “हल नहीं हुई” लिखें। हल नहीं हुई तो शिकायत फिर खोली जाएगी। आपको ई-मेल न चाहिए हों तो “मत भेजें” लिखें।",
  en: "Namaste. Your complaint no. {ticket} (number to give by telephone: {number}) was disposed of some days ago. Is it solved? Please answer this e-mail with “solved” or “not solved”. If it is not, we will open the complaint again. If you want no more e-mails, answer “stop”.",
};
