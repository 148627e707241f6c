/**
 * How clearly words name a place: over 0 the place is meant. Fitted to the labelled posts of `training` (without those of the test), by changing
 * one number after another as long as more districts came out right.
 */
export const CLARITY = {
  /** Where it begins, by what the name is of and whether it is an ordinary word too. */
  large: 6.8,
  largeOrdinary: -1.2,
  small: -0.5,
  smallOrdinary: -3.8,
  village: -0.2,
  villageOrdinary: -4,
  locality: 0.2,
  localityOrdinary: -2.2,
  /** For each letter more than `usualLength`, up to `longest`. */
  letter: 0.45,
  usualLength: 5,
  longest: 10,
  several: 1.1,
  announced: 4.8,
  locative: 0.3,
  stands: 1,
  /** "ਨਾਹੜ ਹਸਪਤਾਲ": of a larger place. */
  standsOrdinary: 1.8,
  hosts: 3,
  within: 2.3,
  /** Of a larger place: "tehsil Beri". */
  area: 2,
  /** "ਨੂੰਹ ਜ਼ਿਲ੍ਹੇ ਦੇ". */
  areaOrdinary: 4,
  /** Of a larger place: "Indira Colony Bass", "Ward 2 Bass". */
  addressed: 2.6,
  gate: 1.6,
  apart: 0.7,
  capital: 1.3,
  first: 1.9,
  last: 1.1,
  placed: 1,
  /** "at Rai": in English, where a name is an ordinary word of another language. */
  placedOrdinary: 3.2,
  /** "हमारे दिनोद". */
  own: 0.5,
  alone: 1,
  acronym: 2,
  road: 0.3,
  person: -1.5,
  handle: -1,
  /** Of a village or locality that only a directory knows: mostly a name of a person. */
  handleListed: -4,
  distance: -6,
  /** The clear names alone say one district; this name is in it, or is not. */
  known: 1,
  elsewhere: -1.1,
  /** A name beside it may be in the same district. */
  beside: 2,
} as const;

/** From here on a name is clear by itself and helps to tell the rest. */
export const CLEAR = 0.6;

/** How much a name speaks for its district; fitted like the others. */
export const SAYS = {
  district: 10,
  town: 8,
  block: 7,
  locality: 6.2,
  village: 7.6,
  listedVillage: 4.8,
  listedLocality: 4,
  /** Of several words, such as "Civil Hospital Jhajjar". */
  listedSite: 7.8,
  /** For each point of clarity up to `clearest`. */
  clarity: 0.25,
  clearest: 3.2,
  distance: -2.3,
  ordinary: -2.6,
  announced: 1.5,
  hinted: 1,
  stands: 1.8,
  sector: 3,
  gate: -1,
  from: 0,
  taken: -2,
  own: 5,
  ownListed: 1,
  /** Where the writer compares, works or was sent, once the text names another place clearly. */
  aside: -4,
  /** Where the writer lives, once people or things of theirs are told of elsewhere: less than any other name. */
  dwelling: -10,
  first: 1.3,
  /** For each name before it. */
  later: -0.3,
} as const;

/** Factors of what a name says. */
export const LESS = {
  road: 0.35,
  roadOfLocality: 0.8,
  handle: 0.5,
  /** Of which it alone does not decide. */
  train: 0.1,
  /** "X se Y": where it leads to. */
  led: 0.5,
  /** Several districts have the name: it only supports another one. */
  shared: 0.05,
  vague: 0.16,
  /** Further names of a district, beside the one that says most. */
  further: 0.4,
} as const;

/** What a district needs at least: less comes only from names that several share. */
export const DECIDES = 1.9;
