/*
 * Contacts as a table has them: a spreadsheet takes a CSV field of digits alone for a number, drops its first 0 and rounds it from its
 * sixteenth digit on. `#domain/registry/contact.ts` reads them as they were.
 */

/** `01842 251234`; a mobile number has no 0 to lose. */
export function phoneCell(phone: string | null): string {
  if (phone === null) return "";
  return phone.startsWith("0") ? `${phone.slice(0, AREA_DIGITS)} ${phone.slice(AREA_DIGITS)}` : phone;
}

/** The address of a page that has a number for its name. */
export function facebookCell(id: string | null): string {
  return id !== null && /^\d{5,20}$/u.test(id) ? `facebook.com/profile.php?id=${id}` : (id ?? "");
}

const AREA_DIGITS = 5;
