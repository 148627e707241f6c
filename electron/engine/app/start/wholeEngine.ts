import { StandardRPCHandler } from "@orpc/server/standard";
import type { EngineStart, ShellClient } from "#contract/shell.ts";
import type { Secrets } from "../../core/ports/secrets.ts";
import type { Base } from "../base/base.ts";
import type { HandlerContext } from "../handlers/context.ts";
import type { FirstContext } from "../handlers/firstHandlers.ts";
import { router } from "../handlers/router.ts";
import { scenesOf } from "../handlers/wall.ts";
import { startOn } from "./engine.ts";
import type { Engine } from "./engine.ts";
import { hostOf } from "./hostOf.ts";
import { whereDamaged } from "./whereDamaged.ts";

/** The whole engine under a shell, and the answers to the whole contract. */
export interface WholeEngine {
  readonly engine: Engine;
  readonly handler: StandardRPCHandler<HandlerContext>;
  readonly scenes: FirstContext["scenes"];
}

/** So long after the start it leaves what no window's first answer needs. */
const REST_MS = 1_000;

/** Throws {@link RecordError} where the record cannot be read; `onDamaged` hears of a call that finds it damaged later. */
export function startWholeEngine(
  base: Base,
  { databaseFile, secrets: known, keyring, rehearsal, source, runtime }: EngineStart,
  shell: ShellClient,
  onDamaged: (error: unknown) => void,
): WholeEngine {
  const engine = startOn(base, {
    databaseFile,
    rehearsal,
    source,
    secrets: hostSecrets(known, keyring, shell),
    runtime,
    restMs: REST_MS,
    host: hostOf(shell),
  });
  return {
    engine,
    handler: new StandardRPCHandler(router, { clientInterceptors: [whereDamaged(onDamaged)] }),
    scenes: async (question) => scenesOf(engine.context, question),
  };
}

/** Secrets that the shell keeps in the system keychain. */
function hostSecrets(known: Readonly<Record<string, string>>, keyring: boolean, shell: ShellClient): Secrets {
  const values = new Map(Object.entries(known));
  return {
    get: (name) => values.get(name),
    hasKeyring: keyring,
    async store(name, value) {
      if (!keyring || !(await shell.storeSecret({ name, value }))) return false;
      values.set(name, value);
      return true;
    },
    async forget(name) {
      values.delete(name);
      await shell.forgetSecret(name);
    },
  };
}
