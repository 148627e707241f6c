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
  if (PROVIDER.test(plain))
    for (const match of plain.matchAll(SPELLED_OUT)) found.push({ type: "email", start: match.index, end: match.index + match[0].length });
  return found;
}

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
const PROVIDER = new RegExp(PROVIDERS, "iu");
const SPELLED_OUT = new RegExp(
  String.raw`\b[a-z0-9][a-z0-9._-]{1,40}(?: ?[[(]at[\])] ?| at (?:the rate )?|@ )(?:${PROVIDERS})(?: ?[[(]dot[\])] ?| dot |\. ?)(?:com|co\.in|in)\b`,
  "giu",
);

/** The endings of the payment apps used in India; a bare "@word" is otherwise a social handle. */
const UPI_HANDLES = new Set(
  "upi paytm ybl ibl axl okaxis okhdfcbank okicici oksbi sbi pnb hdfcbank icici axisbank apl yapl freecharge ikwik jupiteraxis kotak barodampay ptyes ptaxis ptsbi pthdfc fam naviaxis slice".split(
    " ",
  ),
);
