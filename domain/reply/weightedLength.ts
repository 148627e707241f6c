import { CHANNEL_MANIFEST } from "../post/channel.ts";
import { findWebAddresses } from "./webAddresses.ts";

/*
 * X counts a post by weight, not by letters. Source: version 3 of the configuration that X publishes with twitter-text.
 * After NFC every code point of the ranges below counts one and every other two; an emoji counts two however many code
 * points it is made of; a web address counts 23 however long it is. Devanagari and Gurmukhi lie within the first range:
 * a Hindi letter counts one, and so does each vowel sign.
 */

/** The limit of a post of an account without a paid plan. */
export const LONGEST_REPLY = CHANNEL_MANIFEST.x.reply.inPublic.most;

const WEB_ADDRESS_WEIGHT = 23;
const EMOJI_WEIGHT = 2;
const LIGHT_RANGES = [
  [0, 4_351],
  [8_192, 8_205],
  [8_208, 8_223],
  [8_242, 8_247],
] as const;

/** The length by X's rules. Everything that looks like a web address counts as one, so the result may be too high, never too low. */
export function weightedLength(text: string): number {
  const composed = text.normalize("NFC");
  let weight = 0;
  let read = 0;
  for (const { start, end } of findWebAddresses(composed)) {
    weight += weightOfWords(composed.slice(read, start)) + WEB_ADDRESS_WEIGHT;
    read = end;
  }
  return weight + weightOfWords(composed.slice(read));
}

export function fitsReply(text: string): boolean {
  return weightedLength(text) <= LONGEST_REPLY;
}

let made: RegExp | null = null;

/**
 * Every emoji that Unicode recommends for interchange, including families, flags and keycaps. Compiled when first needed, since there are thousands. The
 * flag `v` needs the constructor here.
 */
function emoji(): RegExp {
  return (made ??= new RegExp(String.raw`\p{RGI_Emoji}`, "gv"));
}

/**
 * Every emoji has one of these. V8 no longer optimises patterns once a process has compiled many: `emoji()` then takes a hundred times as long, and most
 * texts have none.
 */
const OF_EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20E3]/u;

function weightOfWords(words: string): number {
  let weight = 0;
  const letters = OF_EMOJI.test(words)
    ? words.replaceAll(emoji(), () => {
        weight += EMOJI_WEIGHT;
        return "";
      })
    : words;
  for (const letter of letters) weight += weightOf(letter.codePointAt(0) ?? 0);
  return weight;
}

function weightOf(codePoint: number): number {
  return LIGHT_RANGES.some(([first, last]) => codePoint >= first && codePoint <= last) ? 1 : 2;
}
