import { ORPCError } from "@orpc/server";
import type { SessionStateAnswer } from "#contract/people.ts";
import { faultOfPassphrase } from "#domain/people/passphrase.ts";
import type { PersonId } from "#domain/ids.ts";
import type { Person } from "#domain/people/person.ts";
import type { KnownPerson } from "#db/people/readPeople.ts";
import type { Session } from "../../services/people/session.ts";
import type { Credentials } from "../../services/people/signIn.ts";
import { procedures } from "./context.ts";
import type { HandlerContext } from "./context.ts";
import { needs, reads } from "./guards.ts";

export const peopleHandlers = {
  state: procedures.people.state.handler(({ context }) => answerOf(context.session)),

  createFirst: procedures.people.createFirst.handler(async ({ context, input, errors }) => {
    const created = await context.people.createFirst(input);
    if (created.outcome === "weak-passphrase") throw errors.WEAK_PASSPHRASE({ data: { fault: created.fault } });
    if (created.outcome === "name-taken") throw errors.NAME_TAKEN();
    if (created.outcome !== "done") throw errors.NOT_FIRST_RUN();
    beginSession(context, created.person.id);
    // Every other window is to ask now who sits there.
    context.changes.announce("settings");
    return answerOf(context.session);
  }),

  signIn: procedures.people.signIn.handler(async ({ context, input, errors }) => {
    context.session.begin(await provenPerson(context, input, errors));
    return answerOf(context.session);
  }),

  lock: procedures.people.lock.handler(({ context: { session } }) => {
    session.lock();
    return answerOf(session);
  }),

  unlock: procedures.people.unlock.handler(async ({ context, input, errors }) => {
    const { session } = context;
    const before = session.state();
    if (before.status !== "locked") return answerOf(session);
    const person = await provenPerson(context, { name: before.person.name, passphrase: input.passphrase }, errors, before.person.id);
    // Meanwhile the window may have been given to somebody else.
    const now = session.state();
    if (now.status === "locked" && now.person.id === person.id) session.unlock();
    return answerOf(session);
  }),

  signOut: procedures.people.signOut.handler(({ context: { session } }) => {
    session.end("person");
    return answerOf(session);
  }),

  active: procedures.people.active.handler(({ context: { session } }) => {
    session.touch();
    return answerOf(session);
  }),

  list: reads.people.list.handler(({ context: { people } }) => {
    const namesakes = people.namesakes();
    return people.list().map((person) => ({ ...shown(person), namesake: namesakes.get(person.id) ?? null }));
  }),

  add: needs("people").people.add.handler(async ({ context, input, errors }) => {
    requirePeople(context);
    const added = await context.people.add(input, context.actor);
    if (added.outcome === "weak-passphrase") throw errors.WEAK_PASSPHRASE({ data: { fault: added.fault } });
    if (added.outcome === "administrator-sees-all") throw errors.ADMINISTRATOR_SEES_ALL();
    if (added.outcome !== "done") throw errors.NAME_TAKEN();
    context.changes.announce("settings");
    return shown(added.person);
  }),

  change: needs("people").people.change.handler(async ({ context, input, errors }) => {
    requirePeople(context);
    const { id, ...change } = input;
    const changed = await context.people.change(id, change, context.actor);
    if (changed.outcome === "weak-passphrase") throw errors.WEAK_PASSPHRASE({ data: { fault: changed.fault } });
    if (changed.outcome === "name-taken") throw errors.NAME_TAKEN();
    if (changed.outcome === "administrator-sees-all") throw errors.ADMINISTRATOR_SEES_ALL();
    if (changed.outcome === "last-administrator") throw errors.LAST_ADMINISTRATOR();
    if (changed.outcome !== "done") throw errors.NOT_FOUND();
    context.changes.announce("settings");
    return shown(changed.person);
  }),

  choosePassphrase: reads.people.choosePassphrase.handler(async ({ context, input, errors }) => {
    requirePeople(context);
    const { people, actor } = context;
    const name = people.find(actor as PersonId)?.name ?? "";
    // Before the old one is tried: a slip in the new one is no wrong try.
    const fault = faultOfPassphrase(input.chosen, name);
    if (fault !== null) throw errors.WEAK_PASSPHRASE({ data: { fault } });
    const { id } = await provenPerson(context, { name, passphrase: input.old }, errors, actor as PersonId);
    await people.change(id, { passphrase: input.chosen }, actor);
    beginSession(context, id);
    return answerOf(context.session);
  }),
};

interface SignInErrors {
  WAIT(told: { data: { waitMs: number } }): Error;
  WRONG(told: { data: { waitMs: number } }): Error;
}

/** Throws where the passphrase is not that of the person. `id`: of whom it has to be, where another one may have the name. */
async function provenPerson(
  { people }: HandlerContext,
  credentials: Credentials,
  errors: SignInErrors,
  id?: PersonId,
): Promise<KnownPerson> {
  const signedIn = await people.signIn(credentials, id);
  if (signedIn.outcome === "wait") throw errors.WAIT({ data: { waitMs: signedIn.waitMs } });
  if (signedIn.outcome === "wrong") throw errors.WRONG({ data: { waitMs: signedIn.waitMs } });
  return signedIn.person;
}

/** Without an administrator nobody could take back what was given: the first one comes first. */
function requirePeople({ people, dossier }: HandlerContext): void {
  // Who came with a dossier is the room's: a passphrase that was chosen here would be another one there.
  if (dossier !== null) throw new ORPCError("ONLY_IN_ROOM");
  if (people.isFirstRun()) throw new ORPCError("FORBIDDEN");
}

function beginSession({ people, session }: HandlerContext, id: PersonId): void {
  const person = people.find(id);
  if (person !== null) session.begin(person);
}

function answerOf(session: Session): SessionStateAnswer {
  const state = session.state();
  return "person" in state ? { ...state, person: shown(state.person) } : { status: state.status };
}

/** Picked one by one: what a passphrase is checked against stays here. */
function shown({ id, name, role, scope, active }: Person) {
  return { id, name, role, scope, active };
}
