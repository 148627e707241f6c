import type { Reader } from "#db/connection.ts";
import { peopleOfName, readPerson } from "#db/people/readPeople.ts";
import type { KnownPerson } from "#db/people/readPeople.ts";
import type { PersonId } from "#domain/ids.ts";
import { UsageError } from "./print.ts";

/** Whom somebody means by a name, or by the id where two have the name. Throws a `UsageError` where that is nobody, or not one. */
export function personOf(record: Reader, typed: string): KnownPerson {
  const name = typed.trim();
  const people = peopleOfName(record, name);
  const [person, second] = people;
  if (second !== undefined) {
    const each = people.map(({ id, role }) => `${id} (${role})`).join(", ");
    throw new UsageError(
      `${people.length} people are called ${name}; give the id in place of the name: ${each}.`,
      `${people.length} लोगों का नाम ${name} है; नाम की जगह id दें: ${each}।`,
    );
  }
  const found = person ?? readPerson(record, name as PersonId);
  if (found === null) throw new UsageError(`Nobody is called ${name}.`, `इस नाम का कोई व्यक्ति नहीं है: ${name}।`);
  return found;
}
