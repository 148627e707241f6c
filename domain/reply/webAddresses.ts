/** A stretch of a text, in UTF-16 units. */
export interface WebAddress {
  readonly start: number;
  readonly end: number;
}

/**
 * What X would turn into a link: an address with its scheme, and also a bare name such as `haryana.gov.in` or even `Sr.No`, since
 * `.no` is a country. All endings of two letters count, because X knows nearly all of them.
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

/** Does not begin after a Latin letter, an @ or the like, since the end of an e-mail address is no link. */
const WEB_ADDRESS = String.raw`https?:\/\/[^\s/?#]+${PATH}|(?<![a-z0-9@$#._\-/])${NAME}${ENDING}(?![\p{L}\p{M}\p{N}_@-])${PATH}`;

let made: RegExp | null = null;

/** Compiled when first needed, since the case-insensitive class of all letters is large. */
function pattern(): RegExp {
  return (made ??= new RegExp(WEB_ADDRESS, "giu"));
}
