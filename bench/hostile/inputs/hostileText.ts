import type { Random } from "./random.ts";

/** So long that anything worse than linear time is seen, and so short that an input takes no time by itself. */
const LONGEST = 24_000;

/** Pieces that readers of text trip over: marks without letters, directions, look-alikes, half pairs, joiners, what other formats mean something by. */
const PIECES: readonly string[] = [
  "\u0000",
  "\u0008",
  "\r",
  "\n",
  "\r\n\r\n",
  "\t",
  "\u00a0",
  "\u00ad",
  "\u034f",
  "\u061c",
  "\u200b",
  "\u200c",
  "\u200d",
  "\u200e",
  "\u202e",
  "\u2028",
  "\u2029",
  "\u2066",
  "\u2069",
  "\ufe0f",
  "\ufeff",
  "\uffff",
  "\ud83d",
  "\udc00",
  "\u{10ffff}",
  "\u{e0041}",
  "\u0301",
  "\u0489",
  "\u094d",
  "\u093c",
  "\u0901",
  "क्ष्म्य",
  "ਪੰਜਾਬੀ",
  "ﷺ",
  "ﬃ",
  "İıſß",
  "각",
  "👨‍👩‍👧‍👦",
  "🇮🇳",
  "١٢٣",
  "०१२३",
  "①②",
  "9812345670",
  "+91-98123-45670",
  "2345 6789 0123",
  "1e309",
  "-0",
  "9007199254740993",
  "NaN",
  "../../",
  "C:\\",
  "\\\\?\\",
  "%00",
  "%s",
  "${x}",
  "{ticket}",
  "[[",
  "]]",
  "{{{{",
  '"',
  "'",
  "''",
  '""',
  "`",
  "\\",
  "\\u0000",
  "--",
  "/*",
  ";",
  "=cmd|' /C calc'!A0",
  "@SUM(1)",
  "<script>",
  "<![CDATA[",
  "&amp;&#0;&#x110000;",
  "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "null",
  "undefined",
  "@HaryanaCMCell",
  "@",
  "#",
  "https://t.co/a",
  "http://[::1]:99999/",
  "mailto:a@b",
  "a@b.c",
  "=?utf-8?B?4KSq?=",
  "=?x?Q?=00?=",
  "2026-02-30",
  "31/02/2026",
  "24:61",
  "NOT",
  "AND",
  "NEAR(",
  "*",
  "^",
  "261124-ABC234",
  "पानी नहीं आ रहा",
  "bijli nahi hai gaon me",
  "transformer jal gaya",
];

const ALPHABETS: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e],
  [0x0, 0x1f],
  [0x900, 0x97f],
  [0xa00, 0xa7f],
  [0x300, 0x36f],
  [0x200b, 0x206f],
  [0xd800, 0xdfff],
  [0x1f300, 0x1faff],
  [0x0, 0xffff],
];

/** A text that nobody writes by accident. */
export function hostileText(random: Random, longest = LONGEST): string {
  switch (random.int(6)) {
    case 0:
      return repeated(random.pick(PIECES), random, longest);
    case 1:
      return repeated(random.pick(PIECES) + random.pick(PIECES), random, longest);
    case 2:
      return repeated(random.pick(PIECES), random, longest) + random.pick(PIECES);
    case 3:
      return Array.from({ length: random.int(40) }, () => random.pick(PIECES)).join(random.pick(["", " ", "\n"]));
    case 4:
      return ofAlphabet(random, Math.min(longest, 400));
    default:
      return random.pick(PIECES);
  }
}

function repeated(piece: string, random: Random, longest: number): string {
  const times = 1 + random.int(random.chance(0.03) ? longest : 60);
  return piece.repeat(Math.min(times, Math.ceil(longest / piece.length))).slice(0, longest);
}

function ofAlphabet(random: Random, longest: number): string {
  const [from, to] = random.pick(ALPHABETS);
  return Array.from({ length: random.int(longest) }, () => String.fromCodePoint(from + random.int(to - from + 1))).join("");
}

/** A real text with something done to it: cut, doubled, mixed with another, or pierced by pieces. */
export function mutatedText(text: string, others: readonly string[], random: Random): string {
  let changed = text;
  for (let left = 1 + random.int(4); left > 0; left -= 1) changed = changedOnce(changed, others, random);
  return changed.slice(0, 4 * LONGEST);
}

function changedOnce(text: string, others: readonly string[], random: Random): string {
  const at = random.int(text.length + 1);
  const to = Math.min(text.length, at + random.int(random.chance(0.2) ? text.length + 1 : 12));
  const before = text.slice(0, at);
  switch (random.int(9)) {
    case 0:
      return before + text.slice(to);
    case 1:
      return before + random.pick(PIECES) + text.slice(at);
    case 2:
      return before + hostileText(random) + text.slice(to);
    case 3:
      return before + text.slice(at, to).repeat(2 + random.int(6)) + text.slice(to);
    case 4:
      return before;
    case 5:
      return before + String.fromCharCode(random.int(0x1_0000)) + text.slice(at + 1);
    case 6: {
      const other = random.pick(others);
      return before + other.slice(random.int(other.length + 1));
    }
    case 7:
      return before + text.slice(at, to).toUpperCase() + text.slice(to);
    default:
      return before + text.slice(at).replace(/\d+/u, random.pick(["-1", "99999999999999999999", "1e999", "0", "०"]));
  }
}
