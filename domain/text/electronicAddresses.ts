import type { PersonalDatum } from "./personalData.ts";

/** E-mail addresses, also spelled out ("name at gmail dot com"), and UPI addresses. Expects `readable` text. */
export function findElectronicAddresses(plain: string): PersonalDatum[] {
  const found: PersonalDatum[] = [];
  for (let at = plain.indexOf("@"); at !== -1; at = plain.indexOf("@", at + 1)) {
    const start = localPartStart(plain, at);
    if (start === at) continue;
    const end = domainEnd(plain, at + 1);
    const domain = plain.slice(at + 1, end).toLowerCase();
    if (HAS_DOT.test(domain)) found.push({ type: "email", start, end });
    else if (UPI_HANDLES.has(domain)) found.push({ type: "account", start, end });
  }
  let last = 0;
  for (const match of plain.matchAll(SPELLED_OUT)) {
    const start = nameStart(plain, match.index, last);
    if (start === null) continue;
    last = match.index + match[0].length;
    found.push({ type: "email", start, end: last });
  }
  return found;
}

/** The start of the name before a spelled-out "at", at or after `from`; null where there is none. */
function nameStart(plain: string, at: number, from: number): number | null {
  const first = Math.max(from, at - LONGEST_NAME);
  let letters = at;
  while (letters > first && NAME_LETTER.test(plain.charAt(letters - 1))) letters -= 1;
  for (let start = letters; start <= at - SHORTEST_NAME; start += 1) {
    if (FIRST_LETTER.test(plain.charAt(start)) && !WORD_LETTER.test(plain.charAt(start - 1))) return start;
  }
  return null;
}

const LONGEST_NAME = 41;
const SHORTEST_NAME = 2;
const NAME_LETTER = /[a-z0-9._-]/iu;
const FIRST_LETTER = /[a-z0-9]/iu;
const WORD_LETTER = /\w/u;

const LOCAL_LETTER = /[\w.+%-]/u;
const DOMAIN_LETTER = /[a-z0-9.-]/iu;
const HAS_DOT = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/u;
const LONGEST_PART = 64;

function localPartStart(plain: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_PART && LOCAL_LETTER.test(plain[start - 1] ?? "")) start -= 1;
  while (start < at && plain[start] === ".") start += 1;
  return start;
}

function domainEnd(plain: string, from: number): number {
  let end = from;
  while (end < plain.length && end - from < LONGEST_PART && DOMAIN_LETTER.test(plain[end] ?? "")) end += 1;
  while (end > from && (plain[end - 1] === "." || plain[end - 1] === "-")) end -= 1;
  return end;
}

const PROVIDERS = "gmail|yahoo|hotmail|outlook|rediffmail|ymail|icloud";
const SPELLED_OUT = new RegExp(
  String.raw`(?: ?[[(]at[\])] ?| at (?:the rate )?|@ )(?:${PROVIDERS})(?: ?[[(]dot[\])] ?| dot |\. ?)(?:com|co\.in|in)\b`,
  "giu",
);

/** The endings of the payment apps used in India; a bare "@word" is otherwise a social handle. */
const UPI_HANDLES = new Set(
  "upi paytm ybl ibl axl okaxis okhdfcbank okicici oksbi sbi pnb hdfcbank icici axisbank apl yapl freecharge ikwik jupiteraxis kotak barodampay ptyes ptaxis ptsbi pthdfc fam naviaxis slice".split(
    " ",
  ),
);
