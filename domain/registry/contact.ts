/*
 * Contacts of officers and representatives in the form in which the record keeps them. Each function reads what a person wrote in
 * a form or a file, and returns null where it is not valid. Devanagari and Gurmukhi digits count as digits.
 */

/** A mobile number of ten digits, or a number with area code and a leading 0: `9812345678`, `01722740000`. */
export function phoneFrom(text: string): string | null {
  const compact = latinDigits(text).replaceAll(/[\s().-]/gu, "");
  const [, digits] = /^(?:\+91|0091|91(?=\d{10}$)|0)?(\d{10})$/u.exec(compact) ?? [];
  if (digits !== undefined && /^[6-9]/u.test(digits)) return digits;
  if (digits !== undefined) return /^[1-5]/u.test(digits) ? `0${digits}` : null;
  return /^1800\d{6,7}$/u.test(compact) ? compact : null;
}

/** What is wrong with a telephone number; null where nothing is. */
export function phoneFault(text: string): "letters" | "short" | "long" | "start" | null {
  if (phoneFrom(text) !== null) return null;
  const compact = latinDigits(text).replaceAll(/[\s().-]/gu, "");
  if (!/^\+?\d+$/u.test(compact)) return "letters";
  const digits = compact.replace(/^(?:\+91|0091|91(?=\d{10}$)|0(?!0))/u, "").length;
  if (digits < NATIONAL_DIGITS) return "short";
  return digits > NATIONAL_DIGITS ? "long" : "start";
}

const NATIONAL_DIGITS = 10;

export function emailFrom(text: string): string | null {
  const address = text.trim().toLowerCase();
  if (address.length > LONGEST_ADDRESS) return null;
  const [local = "", domain = "", ...more] = address.split("@");
  return more.length === 0 && isLocalPart(local) && isDomain(domain) ? address : null;
}

const LONGEST_ADDRESS = 254;

function isLocalPart(text: string): boolean {
  return /^[a-z0-9][a-z0-9._%+-]{0,63}$/u.test(text) && /[a-z0-9_]$/u.test(text);
}

function isDomain(text: string): boolean {
  const labels = text.split(".");
  const ending = labels.at(-1) ?? "";
  return (
    labels.length > 1 && /^[a-z]{2,24}$/u.test(ending) && labels.every((label) => /^[a-z0-9-]{1,63}$/u.test(label) && !/^-|-$/u.test(label))
  );
}

/** A handle without the leading @; the address of the account is read too. */
export function xHandleFrom(text: string): string | null {
  const [, handle] = /^(?:(?:https?:\/\/)?(?:www\.|mobile\.)?(?:x|twitter)\.com\/)?@?(\w{1,15})\/?$/iu.exec(text.trim()) ?? [];
  return handle ?? null;
}

/** The name or number of a page; its address is read too. */
export function facebookIdFrom(text: string): string | null {
  const trimmed = text.trim();
  const [, number] = /^(?:https?:\/\/)?(?:www\.|m\.)?facebook\.com\/profile\.php\?id=(\d{5,20})$/iu.exec(trimmed) ?? [];
  if (number !== undefined) return number;
  const [, name] = /^(?:(?:https?:\/\/)?(?:www\.|m\.)?(?:facebook|fb)\.com\/)?@?([a-z0-9.]{3,50})\/?$/iu.exec(trimmed) ?? [];
  return name === undefined || /^\.|\.$/u.test(name) ? null : name;
}

/** The name of an account, without the leading @; the address of the account is read too. */
export function instagramFrom(text: string): string | null {
  const [, name] = /^(?:(?:https?:\/\/)?(?:www\.)?instagram\.com\/)?@?([a-z0-9._]{1,30})\/?$/iu.exec(text.trim()) ?? [];
  return name ?? null;
}

export function telegramFrom(text: string): string | null {
  const [, name] = /^(?:(?:https?:\/\/)?(?:t\.me|telegram\.me)\/)?@?(\w{5,32})\/?$/iu.exec(text.trim()) ?? [];
  return name ?? null;
}

/** The id of a channel, which stands in its address: `UC` and 22 letters. A name there is what its owner calls it, and proves nothing. */
export function youtubeFrom(text: string): string | null {
  const [, id] = /^(?:(?:https?:\/\/)?(?:www\.|m\.)?youtube\.com\/channel\/)?(UC[\w-]{22})\/?$/u.exec(text.trim()) ?? [];
  return id ?? null;
}

function latinDigits(text: string): string {
  return text.replaceAll(/[\u0966-\u096f\u0a66-\u0a6f]/gu, (digit) => String((digit.charCodeAt(0) & 0xf) - 6));
}
