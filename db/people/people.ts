import { v7 } from "uuid";
import type { PersonId } from "#domain/ids.ts";
import { nameKeyOf } from "#domain/people/person.ts";
import type { Person } from "#domain/people/person.ts";
import type { PeopleEvent } from "#domain/people/peopleEvents.ts";
import type { Role } from "#domain/people/roles.ts";
import { sameScope } from "#domain/people/scope.ts";
import type { Scope } from "#domain/people/scope.ts";
import { perConnection } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { appendToStream, laterThanAllSeen } from "../append/append.ts";
import { PEOPLE_STREAM } from "../events/stream.ts";
import { assignmentsOf, fieldsOf, insertionOf } from "../schema/columns.ts";
import { person as personTable } from "../schema/person.ts";
import type { KnownPerson } from "./readPeople.ts";

/** What scrypt made of a passphrase, and with which parameters. */
export type StoredPassphrase = Pick<KnownPerson, "salt" | "hash" | "scryptCost" | "scryptBlockSize" | "scryptParallelization">;

/** Who did it, and when, milliseconds UTC. */
export interface Act {
  readonly actor: string;
  readonly now: number;
}

export interface NewPerson {
  readonly name: string;
  readonly role: Role;
  /** Null where it is left out: every case. */
  readonly scope?: Scope | null | undefined;
  readonly passphrase: StoredPassphrase;
}

/** The caller has seen to it that nobody here has the name. Without an actor they added themselves: the first one does. */
export function addPerson(
  writer: Writer,
  { name, role, scope = null, passphrase }: NewPerson,
  { actor, now }: { actor: string | null; now: number },
): Person {
  return writer.transaction(() => {
    const person: Person = { id: v7() as PersonId, name, role, scope, active: true };
    statements(writer).insert.run(rowOf({ ...person, ...passphrase, passphraseVersion: 1, addedAt: now }, now));
    record(
      writer,
      { type: "person-added", version: 1, payload: { person: person.id, name, role, ...(scope && { scope }) } },
      { actor: actor ?? person.id, now },
    );
    return person;
  });
}

export interface PersonChange {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  /** Null for every case. */
  readonly scope?: Scope | null | undefined;
  readonly active?: boolean | undefined;
}

/** Records what is different from before, and nothing where nothing is. */
export function changePerson(writer: Writer, before: KnownPerson, { name, role, scope, active }: PersonChange, act: Act): Person {
  return writer.transaction(() => {
    const changed = {
      ...(name !== undefined && name !== before.name && { name }),
      ...(role !== undefined && role !== before.role && { role }),
      ...(scope !== undefined && !sameScope(scope, before.scope) && { scope }),
      ...(active !== undefined && active !== before.active && { active }),
    };
    if (Object.keys(changed).length === 0) return before;
    const after = { ...before, ...changed };
    const now = update(writer, after, act.now);
    record(writer, { type: "person-changed", version: 1, payload: { person: before.id, ...changed } }, { ...act, now });
    return after;
  });
}

/** `chosenBy` themselves, or by somebody who set it for them. */
export function setPassphrase(writer: Writer, before: KnownPerson, passphrase: StoredPassphrase, act: Act): KnownPerson {
  return writer.transaction(() => {
    const after = { ...before, ...passphrase, passphraseVersion: before.passphraseVersion + 1 };
    const now = update(writer, after, act.now);
    const how = act.actor === before.id ? "own-choice" : "reset";
    record(writer, { type: "person-changed", version: 1, payload: { person: before.id, passphrase: how } }, { ...act, now });
    return after;
  });
}

/** The same passphrase, kept with better parameters: no act of anybody, and nobody has to sign in again. */
export function strengthen(writer: Writer, before: KnownPerson, passphrase: StoredPassphrase): void {
  // As old as it was: what somebody says of this person at another seat counts for more.
  writer.transaction(() => statements(writer).strengthen.run({ id: before.id, ...passphrase }));
}

/**
 * When it was changed by its row: later than before, and than every act that was seen here. The act has the same time, for other seats take the row in by the act that changed it,
 * and of two seats that did so at once the same one counts by its act and by its row.
 */
function update(writer: Writer, person: KnownPerson, now: number): number {
  const changedAt = laterThanAllSeen(writer, now);
  return statements(writer).update.get(rowOf(person, changedAt)) ?? changedAt;
}

function record(writer: Writer, event: PeopleEvent, { actor, now }: Act): void {
  appendToStream(writer, { stream: PEOPLE_STREAM, event, actor, at: now });
}

function rowOf(person: KnownPerson, changedAt: number) {
  return {
    ...person,
    scope: person.scope && JSON.stringify(person.scope),
    active: Number(person.active),
    nameKey: nameKeyOf(person.name),
    changedAt,
  };
}

const FIELDS = fieldsOf(personTable);
const PASSPHRASE_FIELDS: readonly (keyof StoredPassphrase)[] = ["salt", "hash", "scryptCost", "scryptBlockSize", "scryptParallelization"];
const KEPT_PASSPHRASE = FIELDS.filter(({ field }) => PASSPHRASE_FIELDS.some((each) => each === field));
const statements = perConnection(({ sqlite }) => ({
  insert: sqlite.prepare(insertionOf(personTable, FIELDS)),
  update: sqlite
    .prepare<[object], number>(
      `UPDATE person SET ${assignmentsOf(fieldsOf(personTable, ["changedAt"]), "parameters")}, changed_at = max(@changedAt, changed_at + 1)
       WHERE id = @id RETURNING changed_at`,
    )
    .pluck(),
  strengthen: sqlite.prepare<[object]>(`UPDATE person SET ${assignmentsOf(KEPT_PASSPHRASE, "parameters")} WHERE id = @id`),
}));
