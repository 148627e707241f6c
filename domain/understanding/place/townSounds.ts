import { addTo } from "../../addTo.ts";
import { keyDistance } from "../../geography/placeKey.ts";
import type { Meant } from "./placeWords.ts";

/**
 * Towns by what is left of their names when all is taken away that people hear and write differently: vowels, breath, nasals, doubled letters; v and
 * b are one sound ("Palbal", "अबाला", "Mehm"). Names of villages have such an index of their own (`placeSound.ts`).
 */
export class TownSounds {
  readonly #towns: ReadonlySet<string>;
  /** Built when first needed. */
  #bySound: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(towns: ReadonlySet<string>) {
    this.#towns = towns;
  }

  /** The town whose name sounds most like this word; null for none. */
  like(key: string): Meant | null {
    if (key.length < SHORTEST || key.length > LONGEST || !LATIN.test(key)) return null;
    const sound = soundOf(key);
    if (sound.length < SHORTEST_SOUND) return null;
    // "अबाला" leaves out the nasal of Ambala; one that the town has not makes another word.
    const heard = heardAs(key);
    let found: Meant | null = null;
    for (const town of this.#soundingLike(sound)) {
      const distance = Math.min(keyDistance(heard, plainOf(town)), keyDistance(heard, heardAs(town)));
      if (distance <= mostUnlike(key) && (found === null || distance < found.distance)) found = { key: town, distance, isNear: false };
    }
    return found === null ? null : { ...found, distance: found.distance + UNLIKE };
  }

  #soundingLike(sound: string): readonly string[] {
    if (this.#bySound === undefined) {
      const towns = new Map<string, string[]>();
      for (const town of this.#towns) if (town.length >= SHORTEST) addTo(towns, soundOf(town), town);
      this.#bySound = towns;
    }
    return this.#bySound.get(sound) ?? NONE;
  }
}

const NONE: readonly never[] = [];
const SHORTEST = 5;
const LONGEST = 24;
/** Of two sounds, many words are alike: joined and Jind. */
const SHORTEST_SOUND = 3;
/** Even what differs in nothing but b and v is not written so. */
const UNLIKE = 0.2;
const LATIN = /^[a-z]+$/u;

function soundOf(key: string): string {
  return (
    key.slice(0, 1).replace(LABIAL, "b").replace(VOWEL, "a") +
    key.slice(1).replace(NASAL, "").replace(LABIAL, "b").replace(SOFT, "").replace(DOUBLED, "$1")
  );
}

/** Without what is written in one spelling and not in another, and changes no vowel. */
function plainOf(key: string): string {
  return heardAs(key.replace(NASAL, ""));
}

function heardAs(key: string): string {
  return key.replace(LABIAL, "b").replace(DOUBLED, "$1");
}

const LABIAL = /[vw]/gu;
const VOWEL = /[aeiou]/gu;
const NASAL = /[nm](?=[kgcjtdsbpfvwrl])/gu;
const SOFT = /[aeiouyh]/gu;
const DOUBLED = /(.)\1/gu;

function mostUnlike({ length }: string): number {
  return length < 8 ? 0.35 : 0.7;
}
