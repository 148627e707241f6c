import { consonantsOf, placeKeyOfWord } from "../geography/placeKey.ts";
import { romanise } from "../text/romanise.ts";
import type { Token } from "../text/tokenise.ts";

/** The parts of a town or village that a text names, and the positions of their words. */
export interface Localities {
  /** For instance `sector 12`, `ward 5`, and names by their sound: `str nagar`, `village rmpr`; sorted, and the same for all scripts. */
  readonly names: readonly string[];
  /** Positions in the tokens. */
  readonly words: ReadonlySet<number>;
}

/**
 * Finds places that no directory lists: numbered sectors and wards, and names that end in their type, such as "nagar". They
 * distinguish incidents of one town and are not for display.
 */
export function localitiesOf(tokens: readonly Token[]): Localities {
  const names = new Set<string>();
  const words = new Set<number>();
  const found = (name: string, from: number, to: number) => {
    names.add(name);
    for (let at = from; at <= to; at += 1) words.add(at);
  };
  for (let at = 0; at < tokens.length; at += 1) {
    if (words.has(at)) continue;
    const key = tokens[at]?.key ?? "";
    const unit = NUMBERED.get(key);
    if (unit !== undefined) {
      const number = numberAfter(tokens, at) ?? numberBefore(tokens, at, words);
      if (number !== null) found(`${unit} ${number.value}`, Math.min(at, number.at), Math.max(at, number.at));
      continue;
    }
    const joined = JOINED.exec(key);
    const joinedUnit = NUMBERED.get(joined?.[1] ?? "");
    if (joined && joinedUnit !== undefined) {
      found(`${joinedUnit} ${joined[2] ?? ""}`, at, at);
      continue;
    }
    if (VILLAGE.has(key)) {
      const name = nameAt(tokens, at + 1);
      if (name !== null) found(`village ${name}`, at, at + 1);
      continue;
    }
    const compound = COMPOUND.exec(key);
    if (compound) {
      found(`${soundOf(compound[1] ?? "")} ${compound[2] ?? ""}`, at, at);
      continue;
    }
    const suffix = NAMED.get(key);
    const name = suffix === undefined ? null : nameAt(tokens, at - 1);
    if (suffix !== undefined && name !== null) found(`${name} ${suffix}`, at - 1, at);
  }
  // A lane or block alone may be anywhere in the town; beside a name it would separate neighbours of one colony.
  const wide = [...names].filter((name) => !NARROW.test(name));
  return { names: (wide.length > 0 ? wide : [...names]).toSorted(), words };
}

const NARROW = /^(?:lane|block) /u;

/** The consonants of a name, which its spellings share (model, मॉडल); the name itself where it has none. */
export function soundOf(name: string): string {
  const sound = consonantsOf(placeKeyOfWord(name));
  return sound === "" ? name : sound;
}

const keysOf = (words: string) => romanise(words).split(" ");
const named = (groups: Readonly<Record<string, string>>) =>
  new Map(Object.entries(groups).flatMap(([name, words]) => keysOf(words).map((key) => [key, name] as const)));

const NUMBERED: ReadonlyMap<string, string> = named({
  sector: "sector sectors sec sectar secter sektar सेक्टर सैक्टर सेकटर ਸੈਕਟਰ",
  ward: "ward wards वार्ड वार्ड़ वाड ਵਾਰਡ",
  lane: "gali galli street lane गली ਗਲੀ",
  block: "block blok ब्लॉक ब्लाक ਬਲਾਕ",
  phase: "phase fase फेज फेस ਫੇਜ਼",
});

const NAMED: ReadonlyMap<string, string> = named({
  colony: "colony coloni colny कॉलोनी कालोनी कलोनी कोलोनी ਕਲੋਨੀ ਕਾਲੋਨੀ",
  nagar: "nagar nager नगर ਨਗਰ",
  vihar: "vihar विहार ਵਿਹਾਰ",
  enclave: "enclave एन्क्लेव एनक्लेव इन्क्लेव",
  mohalla: "mohalla mohala mohall muhalla मोहल्ला मौहल्ला मुहल्ला मोहल्ले ਮੁਹੱਲਾ",
  town: "town टाउन टाऊन ਟਾਊਨ",
  basti: "basti बस्ती ਬਸਤੀ",
  market: "market markit bazar bazaar मार्केट मार्किट बाजार बाज़ार ਬਾਜ਼ਾਰ",
  chowk: "chowk chauk chouk चौक चौंक ਚੌਕ ਚੌਂਕ",
  mandi: "mandi मंडी मण्डी ਮੰਡੀ",
  road: "road rd रोड ਰੋਡ",
  park: "park पार्क ਪਾਰਕ",
  gate: "gate गेट ਗੇਟ",
  estate: "estate estates एस्टेट इस्टेट ਅਸਟੇਟ",
  society: "society socity apartment apartments flats सोसाइटी सोसायटी अपार्टमेंट",
  garden: "garden gardens गार्डन",
  extension: "extension extn एक्सटेंशन",
  bypass: "bypass बाईपास बाइपास ਬਾਈਪਾਸ",
  camp: "camp कैंप कैम्प ਕੈਂਪ",
});

const VILLAGE: ReadonlySet<string> = new Set(keysOf("gaon gaanv ganv gav gram village vpo गांव गाँव गाम ग्राम ਪਿੰਡ pind"));

/** Between a unit and its number: `ward no. 5`, वार्ड नंबर 5. */
const NUMBER_WORDS: ReadonlySet<string> = new Set(keysOf("no number num nombar nambar नंबर नम्बर नं न ਨੰਬਰ ਨੰ"));

/** Words before a colony or after a village that are not its name. */
const NO_NAMES: ReadonlySet<string> = new Set(
  keysOf(
    "ki ke ka ko me mein mai main in on at of the our my your this that these whole entire all every near se par pe tak aur and or " +
      "hamari hamare hamara mere meri mera apni apne apna is us ye yeh yah wo woh vo puri pure poori poore pura sari sare sab kai kuch ek do har " +
      "और की के का को में से पर तक हमारी हमारे हमारा मेरे मेरी मेरा अपनी अपने इस उस यह ये वह पूरी पूरे पूरा सारी सारे सब कई कुछ एक दो हर वाले वाली वाला " +
      "ਸਾਡੇ ਸਾਡੀ ਮੇਰੇ ਮੇਰੀ ਦੇ ਦੀ ਦਾ ਵਿੱਚ ਵਿਚ ਤੋਂ ਇਸ ਪੂਰੇ ਸਾਰੇ ते aala aali mhare mhara म्हारे म्हारी म्हारा आळे " +
      "main road broken bad toll national state highway tooti tuti toota टूटी टूटा खराब मेन सब्जी sabji police पुलिस",
  ),
);

/** शास्त्रीनगर, Adarshnagar. */
const COMPOUND = /^(\p{L}{3,})(nagar|vihar|koloni|puram)$/u;
const JOINED = /^([a-z]{3,10})(\d{1,3}[a-z]?)$/u;
const NUMBER = /^\d{1,3}[a-z]?$/u;

interface NumberAt {
  readonly value: string;
  readonly at: number;
}

function numberAfter(tokens: readonly Token[], unit: number): NumberAt | null {
  for (const at of [unit + 1, unit + 2]) {
    const key = tokens[at]?.key ?? "";
    if (NUMBER.test(key)) return { value: key, at };
    if (!NUMBER_WORDS.has(key)) return null;
  }
  return null;
}

/** `12 sector`, 5 नंबर वार्ड; but not the number that belongs to the unit before. */
function numberBefore(tokens: readonly Token[], unit: number, taken: ReadonlySet<number>): NumberAt | null {
  for (const at of [unit - 1, unit - 2]) {
    const key = tokens[at]?.key ?? "";
    if (taken.has(at)) return null;
    if (NUMBER.test(key)) return { value: key, at };
    if (!NUMBER_WORDS.has(key)) return null;
  }
  return null;
}

function nameAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  if (!token || token.sigil === "@" || token.script === "digit" || token.key.length < 2) return null;
  return NO_NAMES.has(token.key) ? null : soundOf(token.key);
}
