/*
 * Contacts as a table has them: a spreadsheet takes a CSV field of digits alone for a number, drops its first 0 and rounds it from its
 * sixteenth digit on; others it takes for a fraction, a power of ten, a day or a truth value. `#domain/registry/contact.ts` reads them as they were.
 */

/** `01842 251234`; a mobile number has no 0 to lose. */
export function phoneCell(phone: string | null): string {
  if (phone === null) return "";
  return phone.startsWith("0") ? `${phone.slice(0, AREA_DIGITS)} ${phone.slice(AREA_DIGITS)}` : phone;
}

/** The address of an account whose name a spreadsheet changes. */
export function xCell(handle: string | null): string {
  return handle !== null && isChanged(handle) ? `x.com/${handle}` : (handle ?? "");
}

/** The address of a page that has a number for its name, or a name that a spreadsheet changes. */
export function facebookCell(id: string | null): string {
  if (id === null) return "";
  if (/^\d{5,20}$/u.test(id)) return `facebook.com/profile.php?id=${id}`;
  return isChanged(id) ? `facebook.com/${id}` : id;
}

/** The address of an account whose name a spreadsheet changes. */
export function accountCell(site: string, name: string | null = null): string {
  return name !== null && isChanged(name) ? `${site}/${name}` : (name ?? "");
}

function isChanged(name: string): boolean {
  return NUMBER.test(name) || DAY.test(name) || /^(?:true|false)$/iu.test(name);
}

const NUMBER = /^[\d.]+(?:e\d+)?$/iu;
const DAY = /^[\d.]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[\d.]*$/iu;
const AREA_DIGITS = 5;
