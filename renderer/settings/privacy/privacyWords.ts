import type { HeldOfPerson } from "#contract/privacy.ts";
import { HOLDS, type Hold } from "#domain/privacy/holds.ts";
import { RETAINED, type Retained } from "#domain/privacy/retentionPolicy.ts";
import type { Words } from "../../i18n/useWords.ts";

/** `3 posts, 1 case`; null where there is nothing. */
export function countsSaid(counts: HeldOfPerson["counts"], { say }: Words): string | null {
  const parts = (Object.keys(counts) as (keyof typeof counts)[]).flatMap((kind) =>
    counts[kind] === 0 ? [] : [say(`requests.count.${kind}`, { n: counts[kind] })],
  );
  return parts.length === 0 ? null : parts.join(", ");
}

export function tallySaid(due: Readonly<Partial<Record<Retained, number>>>, { say, number }: Words): string | null {
  const parts = RETAINED.flatMap((kind) => (due[kind] ? [`${say(`retention.of.${kind}`)}: ${number(due[kind])}`] : []));
  return parts.length === 0 ? null : parts.join(", ");
}

export function heldSaid(held: Readonly<Partial<Record<Hold, number>>>, { say, number }: Words): string {
  return HOLDS.flatMap((hold) => (held[hold] ? [`${say(`hold.${hold}`)}: ${number(held[hold])}`] : [])).join(", ");
}

/** Day, month, year and time: registers are read years later. */
export function momentSaid(at: number, { locale, clock }: Words): string {
  return `${daySaid(at, locale)}, ${clock(at)}`;
}

export function daySaid(at: number, locale: Words["locale"]): string {
  return new Intl.DateTimeFormat(locale === "hi" ? "hi-IN-u-nu-latn" : "en-IN", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "Asia/Kolkata",
  }).format(at);
}
