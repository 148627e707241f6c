import { createRouterClient, isProcedure, ORPCError } from "@orpc/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { WINDOW_KINDS } from "#contract/shell.ts";
import type { WindowKind } from "#contract/shell.ts";
import { WINDOW_CALLS } from "#contract/windowCalls.ts";
import { assertNever } from "#domain/assertNever.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { ACTION_TYPES } from "#domain/grievance/actions.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { CaseKey } from "#domain/ids.ts";
import type { Capability, Role } from "#domain/people/roles.ts";
import { CAPABILITIES, ROLES } from "#domain/people/roles.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { addPerson } from "#db/people/people.ts";
import { readPerson } from "#db/people/readPeople.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { nobodysPassphrase } from "../../services/people/passphrases.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { AUDIT_OF_CALLS } from "./auditOfCalls.ts";
import type { AuditRule } from "./auditRules.ts";
import { EVERY_ACT, EVERY_RIGHT, FURTHER_RIGHTS } from "./testing/everyRight.ts";
import type { Needs } from "./testing/everyRight.ts";
import { router } from "./router.ts";

/*
 * The table of rights beside what the code does: each call is asked for by every role, by nobody and at a locked window, and tells by the
 * capabilities that it looks up which one it needs.
 */

/** What was looked up, and what is refused to a role that may do everything. */
const looking = vi.hoisted(() => ({ up: [] as string[], refused: null as string | null, isAlmighty: false }));
vi.mock(import("#domain/people/roles.ts"), async (original) => {
  const real = await original();
  return {
    ...real,
    may: (role, capability) => {
      looking.up.push(capability);
      return looking.isAlmighty ? capability !== looking.refused : real.may(role, capability);
    },
  };
});
const { may } = await vi.importActual<{ readonly may: (role: Role, capability: Capability) => boolean }>("#domain/people/roles.ts");

const SCRYPT = { scryptCost: 2, scryptBlockSize: 1, scryptParallelization: 1 };
type Sitting = Role | "nobody" | "locked" | "almighty";

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine;
const ids = new Map<Role, string>();

beforeAll(() => {
  temporary = temporaryFolder();
  engine = startEngine({
    databaseFile: `${temporary.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
    scrypt: SCRYPT,
  });
  openExampleCase(engine.context.writer, examplePost("1"));
  for (const role of ROLES) {
    const person = { name: `Ravi ${role}`, role, passphrase: nobodysPassphrase(SCRYPT) };
    ids.set(role, addPerson(engine.context.writer, person, { actor: null, now: Date.now() }).id);
  }
});
afterAll(async () => {
  await engine.stop();
  temporary.remove();
});

const CALLS = callsOf(router);
type Caller = { readonly [name: string]: Caller } & ((input: unknown) => Promise<unknown>);

function callsOf(within: object, path: readonly string[] = []): readonly string[] {
  return Object.entries(within).flatMap(([name, call]) =>
    isProcedure(call) ? [[...path, name].join(".")] : callsOf(call as object, [...path, name]),
  );
}

/** No call takes this, so that none that takes something does anything. */
const NOTHING_OF_THE_KIND = Symbol("an input that no call takes");

/** The code that a call is refused with, `answered` where it is not, and which capabilities it looked up. */
async function asked(name: string, sitting: Sitting, input: unknown = NOTHING_OF_THE_KIND, window?: WindowKind) {
  const context = engine.contextOfWindow(window);
  const { session } = context;
  const role = sitting === "locked" || sitting === "almighty" ? "viewer" : sitting;
  const person = role === "nobody" ? null : readPerson(context.real, (ids.get(role) ?? "") as never);
  if (person !== null) session.begin(person);
  if (sitting === "locked") session.lock();
  looking.isAlmighty = sitting === "almighty";
  looking.up = [];
  let call = createRouterClient(router, { context }) as unknown as Caller;
  for (const part of name.split(".")) call = call[part] as Caller;
  const ending = new AbortController();
  const options = { signal: ending.signal };
  try {
    const answer = await (call as unknown as (given: unknown, how: typeof options) => Promise<unknown>)(input, options);
    if (typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer) await firstOf(answer as AsyncIterable<unknown>);
    return { code: "answered", up: [...new Set(looking.up)] };
  } catch (error) {
    const code = error instanceof ORPCError ? String(error.code) : "failed";
    return { code: REFUSALS.has(code) ? code : "answered", up: [...new Set(looking.up)] };
  } finally {
    ending.abort();
    looking.isAlmighty = false;
  }
}

/** Handlers that answer piece by piece begin with the first piece. */
async function firstOf(answers: AsyncIterable<unknown>): Promise<void> {
  const iterator = answers[Symbol.asyncIterator]();
  await Promise.race([iterator.next(), new Promise((resolve) => setTimeout(resolve, 20))]);
  void iterator.return?.();
}

type AnyRule = AuditRule<unknown, AsyncIterable<unknown>>;

function rulesUnder(part: object, path: readonly string[] = []): readonly (readonly [string, AnyRule])[] {
  if ("is" in part) return [[path.join("."), part as AnyRule]];
  return Object.entries(part).flatMap(([name, inner]: [string, object]) => rulesUnder(inner, [...path, name]));
}

/** As the table spells it. What depends on the answer is taken from the table: `auditing.test.ts` asks these calls. */
function eventOf(name: string, rule: AnyRule | undefined): string {
  switch (rule?.is) {
    case undefined:
      return "missing";
    case "none":
      return "-";
    case "session":
      return "session";
    case "by-the-call":
      return rule.types.join("+");
    case "list":
      return "list-shown";
    case "setting":
      return "setting-changed";
    case "event":
    case "stream": {
      const { event } = rightOf(name);
      return OWN_EVENTS.has(event) ? event : "missing";
    }
    default:
      return assertNever(rule);
  }
}

/** Those that a rule of the table of audit makes of an answer. */
const OWN_EVENTS = new Set(["exported", "printed", "ordered", "setting-changed"]);

const REFUSALS = new Set(["FORBIDDEN", "UNAUTHENTICATED", "LOCKED"]);
const rightOf = (name: string) => {
  const right = EVERY_RIGHT.get(name);
  if (right === undefined) throw new Error(`${name} is not in the table of rights`);
  return right;
};
const expectedOf = (needs: Needs, sitting: Role | "nobody" | "locked") => {
  if (needs === "open") return "answered";
  if (needs === "recovery-only") return "FORBIDDEN";
  if (sitting === "nobody") return "UNAUTHENTICATED";
  if (sitting === "locked") return "LOCKED";
  return may(sitting, needs) ? "answered" : "FORBIDDEN";
};

describe("the table of rights", () => {
  test("names every call of the contract, and no other", () => {
    expect([...EVERY_RIGHT.keys()].toSorted()).toEqual(CALLS.toSorted());
  });

  test("names the windows that may ask for each", () => {
    for (const name of CALLS)
      expect([name, WINDOW_KINDS.filter((kind) => WINDOW_CALLS[kind].has(name))]).toEqual([name, [...rightOf(name).windows]]);
  });

  test("names the event that each leaves", () => {
    const left = new Map(rulesUnder(AUDIT_OF_CALLS));
    expect([...EVERY_RIGHT].map(([name, { event }]) => [name, event])).toEqual(
      [...EVERY_RIGHT.keys()].map((name) => [name, eventOf(name, left.get(name))]),
    );
  });

  test.each(CALLS)("%s needs what the table says", async (name) => {
    const { needs } = rightOf(name);
    for (const sitting of [...ROLES, "nobody", "locked"] as const)
      expect([sitting, (await asked(name, sitting)).code]).toEqual([sitting, expectedOf(needs, sitting)]);
    const { code, up } = await asked(name, "almighty");
    expect(code).toBe(needs === "recovery-only" ? "FORBIDDEN" : "answered");
    if (needs !== "open" && needs !== "recovery-only") expect(up).toContain(needs);
  });
});

describe("what a call needs beyond its own right", () => {
  const post = examplePost("1");
  const id = grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey));

  test.each(FURTHER_RIGHTS.map((each) => [`${each.call}: ${each.when}`, each] as const))(
    "%s",
    async (_, { call, input, needs, window }) => {
      const { up } = await asked(call, "almighty", input(id), window);
      for (const capability of needs) {
        expect(up).toContain(capability);
        looking.refused = capability;
        expect([capability, (await asked(call, "almighty", input(id), window)).code]).toEqual([capability, "FORBIDDEN"]);
        looking.refused = null;
      }
      for (const capability of CAPABILITIES.filter((each) => !needs.includes(each))) {
        looking.refused = capability;
        expect([capability, (await asked(call, "almighty", input(id), window)).code]).toEqual([capability, "answered"]);
        looking.refused = null;
      }
    },
  );

  test("is pinned for every command on a case", () => {
    expect(EVERY_ACT.map(({ type }) => type).toSorted()).toEqual([...ACTION_TYPES].toSorted());
  });

  test.each(EVERY_ACT.map((each) => [each.type, each] as const))("desk.act: %s", async (_, { action, needs }) => {
    // A case that is not there: who may not is refused before that is found out.
    const input = { target: { kind: "case", id: "00000000-0000-5000-8000-000000000000" }, act: { do: "act", action } };
    for (const role of ROLES) {
      const expected = needs !== null && may(role, needs) ? "answered" : "FORBIDDEN";
      expect([role, (await asked("desk.act", role, input)).code]).toEqual([role, expected]);
    }
    const { code, up } = await asked("desk.act", "almighty", input);
    expect([code, up]).toEqual(needs === null ? ["FORBIDDEN", ["read"]] : ["answered", [...new Set(["read", needs])]]);
  });
});
