import type { PersonId } from "#domain/ids.ts";
import { faultOfPassphrase } from "#domain/people/passphrase.ts";
import type { PassphraseFault } from "#domain/people/passphrase.ts";
import { nameKeyOf } from "#domain/people/person.ts";
import type { Person } from "#domain/people/person.ts";
import type { Role } from "#domain/people/roles.ts";
import { mayBeScoped } from "#domain/people/scope.ts";
import type { Scope } from "#domain/people/scope.ts";
import { typedDossierCode } from "#domain/transfer/dossierCode.ts";
import type { Writer } from "#db/connection.ts";
import { addPerson, changePerson, setPassphrase } from "#db/people/people.ts";
import { countAdministrators, peopleAddedHere, peopleOfName, readPeople, readPerson } from "#db/people/readPeople.ts";
import type { PersonChange } from "#db/people/people.ts";
import type { KnownPerson } from "#db/people/readPeople.ts";
import { ownSeat } from "#db/seat.ts";
import { forgetWrongTries } from "#db/people/wrongTries.ts";
import { keepPassphrase, SCRYPT_PARAMETERS } from "./passphrases.ts";
import type { ScryptParameters } from "./passphrases.ts";
import { createSignIn } from "./signIn.ts";
import type { Credentials } from "./signIn.ts";

/** The people of the room. */
export type People = ReturnType<typeof createPeople>;

export type Changed = { readonly outcome: "done"; readonly person: Person } | PeopleRefusal;

type PeopleRefusal =
  | { readonly outcome: "not-found" | "name-taken" | "last-administrator" | "not-first-run" | "administrator-sees-all" }
  | { readonly outcome: "weak-passphrase"; readonly fault: PassphraseFault };

export interface AddedPerson extends Credentials {
  readonly role: Role;
  /** Null where it is left out: every case. */
  readonly scope?: Scope | null | undefined;
}

export interface PeopleOptions {
  /** The real record. */
  readonly record: Writer;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly scrypt?: ScryptParameters;
  /** In a dossier: who came with it is all that there is, each with a code in place of a passphrase, and nobody becomes its administrator. */
  readonly isClosed?: boolean;
}

export function createPeople({ record, now, scrypt = SCRYPT_PARAMETERS, isClosed = false }: PeopleOptions) {
  const signIn = createSignIn({ record, now, scrypt });
  const isFirstRun = () => (isClosed ? readPeople(record).length === 0 : countAdministrators(record) === 0);

  /** Hashes before the transaction, which is synchronous; all that the hashing took time for is looked at again inside. */
  async function added({ name, role, scope = null, passphrase }: AddedPerson, actor: string | null): Promise<Changed> {
    if (scope !== null && !mayBeScoped(role)) return { outcome: "administrator-sees-all" };
    const fault = faultOfPassphrase(passphrase, name);
    if (fault !== null) return { outcome: "weak-passphrase", fault };
    const kept = await keepPassphrase(passphrase, scrypt);
    return record.transaction(() => {
      if (actor === null && !isFirstRun()) return { outcome: "not-first-run" };
      if (peopleOfName(record, name).length > 0) return { outcome: "name-taken" };
      return { outcome: "done", person: addPerson(record, { name, role, scope, passphrase: kept }, { actor, now: now() }) };
    });
  }

  return {
    /** True until there is an administrator; then for good not any more, since the last one cannot be removed. */
    isFirstRun,
    find: (id: PersonId) => readPerson(record, id),
    list: () => readPeople(record),
    /** Whether somebody is who they say; see {@link createSignIn}. */
    signIn: isClosed
      ? (typed: Credentials, id?: PersonId) => signIn({ ...typed, passphrase: typedDossierCode(typed.passphrase) }, id)
      : signIn,
    /** By name those who may sign in and whose name somebody else has who may: added at seats that were apart. */
    namesakes: () => namesakesIn(record),

    /** The first administrator, who needs nobody's leave. */
    async createFirst(first: Credentials): Promise<Changed> {
      return isFirstRun() && !isClosed ? added({ ...first, role: "administrator" }, null) : { outcome: "not-first-run" };
    },

    add: (wanted: AddedPerson, actor: string) => added(wanted, actor),

    /** With a passphrase it is reset, and anyone who is signed in with the old one has to sign in again. */
    async change(
      id: PersonId,
      { passphrase, ...change }: PersonChange & { readonly passphrase?: string | undefined },
      actor: string,
    ): Promise<Changed> {
      const fault = passphrase === undefined ? null : faultOfPassphrase(passphrase, change.name ?? readPerson(record, id)?.name ?? "");
      if (fault !== null) return { outcome: "weak-passphrase", fault };
      const kept = passphrase === undefined ? null : await keepPassphrase(passphrase, scrypt);
      return record.transaction((): Changed => {
        const before = readPerson(record, id);
        const refusal = refusalOf(record, before, change);
        if (before === null || refusal !== null) return { outcome: refusal ?? "not-found" };
        const act = { actor, now: now() };
        const person = changePerson(record, before, change, act);
        if (kept !== null) {
          setPassphrase(record, { ...before, ...person }, kept, act);
          // Who chooses their own does not forget what was tried at the passphrase of somebody of the same name.
          if (actor !== id) forgetWrongTries(record, person.name);
        }
        return { outcome: "done", person };
      });
    },
  };
}

/** What tells two people of one name apart. */
export interface Namesake {
  /** Milliseconds UTC. */
  readonly addedAt: number;
  readonly isAddedHere: boolean;
}

function namesakesIn(record: Writer): ReadonlyMap<PersonId, Namesake> {
  const active = readPeople(record).filter((person) => person.active);
  const count = new Map<string, number>();
  for (const { name } of active) count.set(nameKeyOf(name), (count.get(nameKeyOf(name)) ?? 0) + 1);
  const shared = active.filter(({ name }) => (count.get(nameKeyOf(name)) ?? 0) > 1);
  if (shared.length === 0) return new Map();
  const here = new Set(peopleAddedHere(record, ownSeat(record)));
  return new Map(shared.map(({ id, addedAt }) => [id, { addedAt, isAddedHere: here.has(id) }]));
}

function refusalOf(record: Writer, before: KnownPerson | null, { name, role, scope, active }: PersonChange) {
  if (before === null) return "not-found";
  // Who has a namesake already keeps the name while something else is changed.
  const isOther = name !== undefined && nameKeyOf(name) !== nameKeyOf(before.name);
  if (isOther && peopleOfName(record, name).length > 0) return "name-taken";
  const sees = scope === undefined ? before.scope : scope;
  if (sees !== null && !mayBeScoped(role ?? before.role)) return "administrator-sees-all";
  const isAdministrator = before.role === "administrator" && before.active;
  const stays = (role ?? before.role) === "administrator" && (active ?? before.active);
  return isAdministrator && !stays && countAdministrators(record) === 1 ? "last-administrator" : null;
}
