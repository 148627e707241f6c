/**
 * What is left of a key, or of many keys, a line each, when all is taken away that people hear and write differently: vowels, breath,
 * nasals before a consonant or at the end (पेगां is Pega or Pegan), w and y; b and v, f and p are one sound. Keys of one sound are compared further by
 * `keyDistance`.
 */
export function soundOfAll(keys: string): string {
  return keys.replace(NASAL, "").replace(LABIAL, "b").replace(SOFT, "").replace(DOUBLED, "$1");
}

const NASAL = /n(?=[kgcjtdsbpmlrvyf\n]|$)/gu;
const LABIAL = /^v|(?<=\n)v|f/gu;
const SOFT = /[aeiouyw]|(?<=[^\n])v|(?<=[^\n])h/gu;
const DOUBLED = /([^\n])\1/gu;
