import { desc, eq, getTableColumns, sql } from "drizzle-orm";
import type { PersonId } from "#domain/ids.ts";
import { nameKeyOf } from "#domain/people/person.ts";
import { askNumber } from "../ask.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
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

export function personOfName(reader: Reader, name: string): KnownPerson | null {
  return statements(reader).byName.get({ nameKey: nameKeyOf(name) }) ?? null;
}

/** How many administrators may sign in. */
export const countAdministrators = askNumber<[]>("SELECT count(*) FROM person WHERE role = 'administrator' AND active = 1");

const { nameKey: _, changedAt: __, ...KNOWN } = getTableColumns(personTable);

const statements = perConnection(({ drizzle }) => {
  const people = () => drizzle.select(KNOWN).from(personTable);
  return {
    all: people().orderBy(desc(personTable.active), personTable.nameKey).prepare(),
    byId: people()
      .where(eq(personTable.id, sql.placeholder("id")))
      .prepare(),
    byName: people()
      .where(eq(personTable.nameKey, sql.placeholder("nameKey")))
      .prepare(),
  };
});
