import { departmentOf } from "#domain/department/departments.ts";
import { rankOf } from "#domain/registry/office.ts";
import type { Office } from "#domain/registry/office.ts";
import { labelOf } from "#domain/registry/officeLabel.ts";
import type { Officer } from "#domain/registry/posting.ts";
import type { Holding, Registry } from "#domain/registry/registry.ts";
import { romanise } from "#domain/text/romanise.ts";
import { once } from "../../core/once.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";

export interface FoundOffice {
  readonly office: Office;
  readonly holding: Holding | null;
}

export interface OfficeSearch {
  /** Those whose words begin so, the highest first; `at` is milliseconds UTC. Without contacts no telephone number or address finds anybody. */
  find(text: string, at: number, contacts: boolean): Promise<readonly FoundOffice[]>;
}

/** Finds offices by the beginnings of words in any script. Made once for a registry, since every key press asks. */
export function createOfficeSearch(registry: Registry): OfficeSearch {
  const listed = new Map(registry.offices.map((office) => [office.id, office]));
  for (const { officeId } of registry.postings) {
    const office = registry.office(officeId);
    if (office !== null) listed.set(office.id, office);
  }
  const offices = [...listed.values()].toSorted((one, other) => rankOf(other.level) - rankOf(one.level) || compare(one.id, other.id));
  // Made when somebody types the first word: the list of all offices, which each window asks for, needs none.
  const spelled = once(() => spellAll(offices, registry.officers));
  return {
    async find(text, at, contacts) {
      const wanted = wordsOf(text);
      if (wanted.length > 0) await spelled();
      const found: FoundOffice[] = [];
      for (const office of offices) {
        const holding = registry.holderAt(office.id, at);
        if (wanted.length === 0 || matches(wanted, keyOfOffice(office) + (holding === null ? "" : keyOfHolder(holding, contacts))))
          found.push({ office, holding });
      }
      return found;
    },
  };
}

/** Whether every word is at the beginning of some word of the text, in whatever script either is written. */
export function matchesWords(text: string, fields: readonly (string | null)[]): boolean {
  return matches(wordsOf(text), keyOf(fields));
}

/** With pauses: to spell thousands of names by sound takes longer than a turn of the event loop may. */
async function spellAll(offices: readonly Office[], officers: readonly Officer[]): Promise<void> {
  await inSteps(
    offices.filter((office) => !officeKeys.has(office)),
    keyOfOffice,
  );
  await inSteps(
    officers.filter((officer) => !officerKeys.has(officer)),
    keysOfOfficer,
  );
}

async function inSteps<Each>(all: readonly Each[], spell: (each: Each) => unknown): Promise<void> {
  for (let from = 0; from < all.length; from += NAMES_A_STEP) {
    for (const each of all.slice(from, from + NAMES_A_STEP)) spell(each);
    await turnOfTheLoop();
  }
}

const NAMES_A_STEP = 100;

/** What was spelled stays with the office or officer: the registry after a change has those that did not change, so it spells only what is new. */
const officeKeys = new WeakMap<Office, string>();
const officerKeys = new WeakMap<Officer, OfficerKeys>();

interface OfficerKeys {
  readonly open: string;
  readonly contacts: string;
}

function keyOfOffice(office: Office): string {
  const known = officeKeys.get(office);
  if (known !== undefined) return known;
  const { name, short } = departmentOf(office.department);
  const { en, hi } = labelOf(office);
  const key = keyOf([en, hi, short.en, short.hi, name.en, name.hi, office.id, office.district]);
  officeKeys.set(office, key);
  return key;
}

function keyOfHolder({ officer }: Holding, withContacts: boolean): string {
  const { open, contacts } = keysOfOfficer(officer);
  return withContacts ? open + contacts : open;
}

function keysOfOfficer(officer: Officer): OfficerKeys {
  const known = officerKeys.get(officer);
  if (known !== undefined) return known;
  const { name, designation, phone, email, xHandle, facebookId, instagram = null } = officer;
  const keys = { open: keyOf([name, designation, xHandle, facebookId, instagram]), contacts: keyOf([phone, email]) };
  officerKeys.set(officer, keys);
  return keys;
}

/** Words with a space before each. */
function keyOf(fields: readonly (string | null)[]): string {
  return wordsOf(fields.filter((field) => field !== null).join(" "))
    .map((word) => ` ${word}`)
    .join("");
}

function wordsOf(text: string): readonly string[] {
  return romanise(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function matches(wanted: readonly string[], key: string): boolean {
  return wanted.every((word) => key.includes(` ${word}`));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
