import { ORPCError, createRouterClient, isProcedure } from "@orpc/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { router } from "./router.ts";

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine;
beforeEach(() => {
  temporary = temporaryFolder();
  engine = startEngine({
    databaseFile: `${temporary.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
});
afterEach(async () => {
  await engine.stop();
  temporary.remove();
});

type Caller = { readonly [name: string]: Caller } & ((input: unknown) => Promise<unknown>);

function pathsOf(within: object, path: readonly string[] = []): readonly (readonly string[])[] {
  return Object.entries(within).flatMap(([name, each]: [string, object]) =>
    isProcedure(each) ? [[...path, name]] : pathsOf(each, [...path, name]),
  );
}

test("every call refuses an input at which its schema would throw", async () => {
  const paths = pathsOf(router);
  expect(paths.length).toBeGreaterThan(150);
  const outcomes = await Promise.all(
    paths.map(async (path) => {
      let call = createRouterClient(router, { context: engine.context }) as unknown as Caller;
      for (const name of path) call = call[name] as Caller;
      const input: unknown = JSON.parse('{"length":{"toString":null,"valueOf":null},"id":{"length":{"toString":null}}}');
      const outcome = await call(input).catch((error: unknown) => (error instanceof ORPCError ? error.code : String(error)));
      return [path.join("."), outcome] as const;
    }),
  );
  expect(outcomes.filter(([, outcome]) => outcome !== "BAD_REQUEST")).toEqual([]);
});
