import { departmentOf } from "#domain/department/departments.ts";
import { rankOf } from "#domain/registry/office.ts";
import type { Office } from "#domain/registry/office.ts";
import { labelOf } from "#domain/registry/officeLabel.ts";
import type { Holding, Registry } from "#domain/registry/registry.ts";
import { romanise } from "#domain/text/romanise.ts";

export interface FoundOffice {
  readonly office: Office;
  readonly holding: Holding | null;
}

/** Finds offices by the beginnings of words in any script. Built once for a registry, since every key press asks. */
export function createOfficeSearch(registry: Registry): (text: string, at: number) => readonly FoundOffice[] {
  const listed = new Map(registry.offices.map((office) => [office.id, office]));
  for (const { officeId } of registry.postings) {
    const office = registry.office(officeId);
    if (office !== null) listed.set(office.id, office);
  }
  const offices = [...listed.values()].toSorted((one, other) => rankOf(other.level) - rankOf(one.level) || compare(one.id, other.id));
  let keys: ReadonlyMap<string, string> | null = null;
  const keyOfListed = ({ id }: Office): string => {
    // Made when somebody types the first word: the list of all offices, which each window asks for, needs none.
    keys ??= new Map(offices.map((office) => [office.id, keyOfOffice(office)]));
    return keys.get(id) ?? "";
  };
  return (text, at) => {
    const wanted = wordsOf(text);
    const found: FoundOffice[] = [];
    for (const office of offices) {
      const holding = registry.holderAt(office.id, at);
      if (wanted.length === 0 || matches(wanted, `${keyOfListed(office)}${holding === null ? "" : keyOfHolder(holding)}`)) {
        found.push({ office, holding });
      }
    }
    return found;
  };
}

/** Whether it is found by what it is and who holds it alone, and not by a telephone number or an address. */
export function isFoundWithoutContacts(text: string, { office, holding }: FoundOffice): boolean {
  const { name, designation, xHandle, facebookId } = holding?.officer ?? NOBODY;
  return matches(wordsOf(text), keyOfOffice(office) + keyOf([name, designation, xHandle, facebookId]));
}

const NOBODY = { name: null, designation: null, xHandle: null, facebookId: null };

/** Whether every word is at the beginning of some word of the text, in whatever script either is written. */
export function matchesWords(text: string, fields: readonly (string | null)[]): boolean {
  return matches(wordsOf(text), keyOf(fields));
}

function keyOfOffice(office: Office): string {
  const { name, short } = departmentOf(office.department);
  const { en, hi } = labelOf(office);
  return keyOf([en, hi, short.en, short.hi, name.en, name.hi, office.id, office.district]);
}

function keyOfHolder({ officer }: Holding): string {
  return keyOf([officer.name, officer.designation, officer.phone, officer.email, officer.xHandle, officer.facebookId]);
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
