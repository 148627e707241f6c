import { desc, eq, getTableColumns, sql } from "drizzle-orm";
import type { PersonId } from "#domain/ids.ts";
import { nameKeyOf } from "#domain/people/person.ts";
import { askNumber, askValues } from "../ask.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { PEOPLE_STREAM } from "../events/stream.ts";
import { person as personTable } from "../schema/person.ts";

/** A person with what their passphrase is checked against. Leaves the engine as a {@link Person} only. */
export interface KnownPerson extends Readonly<Omit<typeof personTable.$inferSelect, "nameKey" | "changedAt">> {}

/** Those who may sign in first, each by name. */
export function readPeople(reader: Reader): readonly KnownPerson[] {
  return statements(reader).all.all();
}

export function readPerson(reader: Reader, id: PersonId): KnownPerson | null {
  return statements(reader).byId.get({ id }) ?? null;
}

/** One, but where seats that were apart added two. Those who may sign in first, each by when they were added; no more than anybody could tell apart. */
export function peopleOfName(reader: Reader, name: string): readonly KnownPerson[] {
  return statements(reader).byName.all({ nameKey: nameKeyOf(name) });
}
const MOST_NAMESAKES = 5;

/** Whom this seat added, and no other one. */
export const peopleAddedHere = askValues<[seat: string], PersonId>(
  `SELECT payload ->> '$.person' FROM event WHERE stream = '${PEOPLE_STREAM}' AND type = 'person-added' AND seat = ?`,
);

/** How many administrators may sign in. */
export const countAdministrators = askNumber<[]>("SELECT count(*) FROM person WHERE role = 'administrator' AND active = 1");

const { nameKey: _, changedAt: __, ...KNOWN } = getTableColumns(personTable);

const statements = perConnection(({ drizzle }) => {
  const people = () => drizzle.select(KNOWN).from(personTable);
  return {
    all: people().orderBy(desc(personTable.active), personTable.nameKey, personTable.id).prepare(),
    byId: people()
      .where(eq(personTable.id, sql.placeholder("id")))
      .prepare(),
    byName: people()
      .where(eq(personTable.nameKey, sql.placeholder("nameKey")))
      .orderBy(desc(personTable.active), personTable.addedAt, personTable.id)
      .limit(MOST_NAMESAKES)
      .prepare(),
  };
});
