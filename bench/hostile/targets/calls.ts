import { MessageChannel } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import { createORPCClient, ORPCError } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { createRouterClient, isProcedure } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import type { z } from "zod";
import { callsOnly } from "#engine/app/start/callsOnly.ts";
import { router } from "#engine/app/handlers/router.ts";
import { startEngine } from "#engine/app/start/engine.ts";
import type { Engine } from "#engine/app/start/engine.ts";
import { WorkerEnded } from "#engine/core/workers/workerLink.ts";
import { hostWithoutWindows } from "#engine/core/ports/host.ts";
import { systemRuntime } from "#engine/core/ports/runtime.ts";
import { memorySecrets } from "#engine/core/ports/secrets.ts";
import { mixedRecord } from "#engine/services/generate/mixedRecord.ts";
import { mutatedJson } from "../inputs/mutatedJson.ts";
import { ofSchema } from "../inputs/ofSchema.ts";
import type { Known } from "../inputs/ofSchema.ts";
import type { Random } from "../inputs/random.ts";
import { TEXTS } from "../payloads.ts";
import { ENGINE_LIMIT_MS, NO_FAULT, target } from "../target.ts";
import type { Target } from "../target.ts";

const UNTIL = 1_795_600_000_000;
const CHIEF = { name: "Anita Rani", passphrase: "सुबह की पहली चाय कड़क" };
/** Cheap, or the passphrases of a million calls take days. */
const SCRYPT = { scryptCost: 2 ** 4, scryptBlockSize: 8, scryptParallelization: 1 };

interface Call {
  readonly name: string;
  readonly ask: unknown;
}
type Caller = { readonly [name: string]: Caller } & ((input: unknown) => Promise<unknown>);

/** An engine on a record in which much has happened, and every call of the contract. */
export async function callTargets(folder: string): Promise<{ readonly targets: readonly Target[]; readonly engine: Engine }> {
  const databaseFile = `${folder}/record.db`;
  mixedRecord({ file: databaseFile, onProgress: () => undefined, acts: 400, seed: 7, until: UNTIL });
  const engine = startEngine({
    databaseFile,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
    scrypt: SCRYPT,
    transferWorkFactor: 2,
  });
  const known: Known = { texts: [...TEXTS.slice(0, 40), ...namesIn(engine), folder, "hi", "2026-11-24"] };
  const first = createRouterClient(router, { context: engine.contextOfWindow() });
  await first.people.createFirst(CHIEF);
  const calls = callsOf(router);
  let context = engine.contextOfWindow();

  /** A call may have signed the window out or locked it. */
  async function caller(): Promise<Caller> {
    if (context.session.state().status !== "signed-in") {
      context = engine.contextOfWindow();
      await createRouterClient(router, { context })
        .people.signIn(CHIEF)
        .catch(() => undefined);
    }
    return createRouterClient(router, { context }) as unknown as Caller;
  }

  const call = target<Call>({
    name: "calls of windows",
    weight: 90,
    limitMs: ENGINE_LIMIT_MS,
    make(random) {
      const { name, input } = random.pick(calls);
      const near = input === null ? undefined : ofSchema(input, known, random);
      return { name, ask: random.chance(0.3) ? mutatedJson(near, random) : near };
    },
    async run({ name, ask }) {
      let asked = await caller();
      for (const part of name.split(".")) asked = asked[part] as Caller;
      return taken(await asked(ask));
    },
    // A thread that a busy machine does not start in time is told, and started again with the next call.
    isDeclared: (error) => (error instanceof ORPCError && error.code !== "INTERNAL_SERVER_ERROR") || error instanceof WorkerEnded,
  });
  const message = target<unknown>({
    name: "messages of a window's port",
    weight: 12,
    limitMs: ENGINE_LIMIT_MS,
    make: (random) => messageOf(random, calls),
    run: (data) => answersAfter(data, engine),
    isDeclared: NO_FAULT,
  });
  return { targets: [call, message], engine };
}

function namesIn({ context: { record } }: Engine): readonly string[] {
  const ask = (sql: string) => record.sqlite.prepare<[], string>(sql).pluck().all().map(String);
  return [
    ...ask("SELECT id FROM grievance LIMIT 30"),
    ...ask("SELECT rowid FROM grievance LIMIT 5"),
    ...ask("SELECT stream FROM event GROUP BY stream LIMIT 5"),
    "PHED",
    "Karnal",
    "x",
    "DC-Karnal",
  ];
}

interface KnownCall {
  readonly name: string;
  readonly input: z.ZodType | null;
}

function callsOf(within: Record<string, unknown>, path: readonly string[] = []): readonly KnownCall[] {
  return Object.entries(within).flatMap(([name, each]): readonly KnownCall[] => {
    if (!isProcedure(each)) return callsOf(each as Record<string, unknown>, [...path, name]);
    const { inputSchema } = each["~orpc"] as { readonly inputSchema?: z.ZodType };
    return [{ name: [...path, name].join("."), input: inputSchema ?? null }];
  });
}

/** An answer, or the first of what it goes on telling. */
async function taken(answer: unknown): Promise<unknown> {
  if (typeof answer !== "object" || answer === null || !(Symbol.asyncIterator in answer)) return answer;
  const iterator = (answer as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  const told = await Promise.race([iterator.next(), new Promise((resolve) => setTimeout(resolve, 30))]);
  await Promise.race([iterator.return?.(), new Promise((resolve) => setTimeout(resolve, 30))]);
  return told;
}

/** As the protocol between window and engine has it, nearly. */
function messageOf(random: Random, calls: readonly KnownCall[]): unknown {
  const path = `/${random.pick(calls).name.replaceAll(".", "/")}`;
  const real = { i: "1", t: 1, p: { u: `orpc:/${path}`, h: { "content-type": "application/json" }, b: { json: { id: "x" }, meta: [] } } };
  const text = JSON.stringify(random.chance(0.9) ? mutatedJson(real, random) : real) ?? "undefined";
  return random.pick<() => unknown>([
    () => text,
    () => text.slice(0, random.int(text.length + 1)),
    () => JSON.parse(text === "undefined" ? "null" : text),
    () => new TextEncoder().encode(text),
    () => mutatedJson(real, random),
    () => null,
  ])();
}

/** The port answers the next call as if nothing had been sent before it. */
async function answersAfter(data: unknown, engine: Engine): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  try {
    const handler = new RPCHandler(router);
    handler.upgrade(
      callsOnly(port1, () => undefined),
      { context: engine.contextOfWindow() },
    );
    port1.start();
    post(port2, data);
    const client: { readonly live: { clock(): Promise<unknown> } } = createORPCClient(new RPCLink({ port: port2 }));
    port2.start();
    return await client.live.clock();
  } finally {
    port1.close();
  }
}

/** What cannot be posted at all, by depth or kind, is posted as its text. */
function post(port: MessagePort, data: unknown): void {
  try {
    port.postMessage(data);
  } catch {
    port.postMessage(Object.prototype.toString.call(data));
  }
}
