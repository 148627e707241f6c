/** Far fewer are found for a pattern that people read. */
const MOST_WAYS = 20_000;

/**
 * True for a pattern that can be tried at a place in a few ways only, however long the text is: it repeats nothing without an end, no
 * repetition holds another, and the choices that it leaves, multiplied, are few. Says nothing of others.
 */
export function hasFewWays(source: string): boolean {
  // Classes and escaped signs hold no repetition.
  const plain = source.replaceAll(/\\[pPuk](?:\{[^{}]*\}|<[^<>]*>)|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/gu, "x");
  if (/[*+]|\{\d+,\}|\)\{/u.test(plain)) return false;
  const counted = Array.from(plain.matchAll(/\{(\d+)(?:,(\d+))?\}/gu), ([, least = "", most = least]) => Number(most) - Number(least) + 1);
  const optional = plain.split(/[^(]\?/u).length - 1;
  return counted.reduce((ways, each) => ways * each, 2 ** optional) <= MOST_WAYS;
}
