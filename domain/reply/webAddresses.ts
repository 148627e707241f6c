/** A stretch of a text, in UTF-16 units. */
export interface WebAddress {
  readonly start: number;
  readonly end: number;
}

/**
 * What X would turn into a link: an address with its scheme, and also a bare name with a dot, as `haryana.gov.in` and
 * even `Sr.No`, whose ending is a country's. Endings of two letters all count, for X knows nearly all of them.
 */
export function findWebAddresses(text: string): readonly WebAddress[] {
  return Array.from(text.matchAll(pattern()), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

export function holdsWebAddress(text: string): boolean {
  return text.search(pattern()) >= 0;
}

const NAME = String.raw`(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+`;
const ENDING = String.raw`(?:[a-z]{2}|com|org|net|edu|gov|mil|int|info|biz|name|app|dev|xyz|site|online|live|news|link|page|shop|store|tech|blog|cloud|website|click|support|services|digital|agency|mobi|asia|india|bharat)`;
const PATH = String.raw`(?::\d{1,5})?(?:[/?#](?:[\w\-.~:/?#[\]@!$&'()*+,;=%|]*[\w/=#&~-])?)?`;

/** Not after a Latin letter, an @ or the like: the end of an e-mail address is no link. */
const WEB_ADDRESS = String.raw`https?:\/\/[^\s/?#]+${PATH}|(?<![a-z0-9@$#._\-/])${NAME}${ENDING}(?![\p{L}\p{M}\p{N}_@-])${PATH}`;

let made: RegExp | null = null;

/** Made when it is first needed: all letters without regard to case are a large class. */
function pattern(): RegExp {
  return (made ??= new RegExp(WEB_ADDRESS, "giu"));
}
