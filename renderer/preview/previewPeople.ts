import type { implement } from "@orpc/server";
import type { Contract } from "#contract/contract.ts";
import type { PersonAnswer, SessionStateAnswer } from "#contract/people.ts";

const ADMINISTRATOR: PersonAnswer = { id: "0192f5b4-0001-7000-8000-000000000001", name: "अनीता रानी", role: "administrator", active: true };
const OTHERS: readonly PersonAnswer[] = [
  { id: "0192f5b4-0002-7000-8000-000000000002", name: "Harpreet Singh Sandhu", role: "nodal", active: true },
  { id: "0192f5b4-0003-7000-8000-000000000003", name: "Ravi Kumar (s/o Mahender Singh)", role: "operator", active: true },
  { id: "0192f5b4-0004-7000-8000-000000000004", name: "सुनीता देवी", role: "osd", active: true },
  { id: "0192f5b4-0005-7000-8000-000000000005", name: "Vikram Malik", role: "operator", active: false },
];
const LOCKS_IN_MS = 600_000;
const CHECK_MS = 300;

/** People of an invented room; without one asked for, a room that has none yet. */
export function previewPeople(os: ReturnType<typeof implement<Contract>>, sitter: string | null) {
  let people: readonly PersonAnswer[] = sitter === null ? [] : [ADMINISTRATOR, ...OTHERS];
  let session = sessionOf(sitter);
  let wrong = 0;

  const sits = (): SessionStateAnswer => (session = { status: "signed-in", person: ADMINISTRATOR, locksInMs: LOCKS_IN_MS });
  const check = async (passphrase: string) => {
    await new Promise((resolve) => setTimeout(resolve, CHECK_MS));
    wrong = passphrase === "wrong" ? wrong + 1 : 0;
    return wrong === 0 ? null : { waitMs: wrong > 2 ? 8_000 : 0 };
  };

  return {
    state: os.people.state.handler(() => session),
    createFirst: os.people.createFirst.handler(({ input }) => {
      people = [{ ...ADMINISTRATOR, name: input.name }, ...OTHERS];
      return sits();
    }),
    signIn: os.people.signIn.handler(async ({ input, errors }) => {
      const refused = await check(input.passphrase);
      if (refused !== null) throw errors.WRONG({ data: refused });
      return sits();
    }),
    unlock: os.people.unlock.handler(async ({ input, errors }) => {
      const refused = await check(input.passphrase);
      if (refused !== null) throw errors.WRONG({ data: refused });
      return sits();
    }),
    lock: os.people.lock.handler(() => (session = { status: "locked", person: ADMINISTRATOR })),
    signOut: os.people.signOut.handler(() => (session = { status: "signed-out" })),
    active: os.people.active.handler(() => session),
    list: os.people.list.handler(() => [...people]),
    add: os.people.add.handler(({ input }) => {
      const added = { id: crypto.randomUUID(), name: input.name, role: input.role, active: true };
      people = [...people, added];
      return added;
    }),
    change: os.people.change.handler(({ input, errors }) => {
      const before = people.find(({ id }) => id === input.id);
      if (before === undefined) throw errors.NOT_FOUND();
      if (before.role === "administrator" && (input.active === false || (input.role ?? "administrator") !== "administrator")) {
        throw errors.LAST_ADMINISTRATOR();
      }
      const { name = before.name, role = before.role, active = before.active } = input;
      const after = { ...before, name, role, active };
      people = people.map((person) => (person === before ? after : person));
      return after;
    }),
    choosePassphrase: os.people.choosePassphrase.handler(async ({ input, errors }) => {
      const refused = await check(input.old);
      if (refused !== null) throw errors.WRONG({ data: refused });
      return sits();
    }),
  };
}

function sessionOf(sitter: string | null): SessionStateAnswer {
  switch (sitter) {
    case "signed-in":
      return { status: "signed-in", person: ADMINISTRATOR, locksInMs: LOCKS_IN_MS };
    case "locked":
      return { status: "locked", person: ADMINISTRATOR };
    case "signed-out":
      return { status: "signed-out" };
    case null:
    default:
      return { status: "first-run" };
  }
}
