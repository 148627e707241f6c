import { Command } from "commander";
import { systemRuntime } from "../runtime.ts";
import { startEngine } from "../engine.ts";
import { hostWithoutWindows } from "../host.ts";
import { memorySecrets, X_BEARER } from "../secrets.ts";
import { secretsOfEnvironment } from "#contract/secretVariables.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import { printError } from "./print.ts";
import { addXOptions, USER_TOKEN_VARIABLE, xSettingsOf } from "./xOptions.ts";
import type { XOptions } from "./xOptions.ts";

/** `serve --db FILE`: reads sources and keeps the clock until stopped. */
export function serveCommand(): Command {
  return addXOptions(
    new Command("serve").description(
      `Reads the sources, keeps the clock and, with a user token in ${USER_TOKEN_VARIABLE}, sends the replies of a record until stopped (Ctrl+C).`,
    ),
  )
    .requiredOption("--db <file>", "the record; made if it is not there")
    .action(async (options: XOptions & { readonly db: string }) => {
      await serveUntilStopped({ databaseFile: options.db, x: xSettingsOf(options) });
    });
}

export interface Serving {
  readonly databaseFile: string;
  readonly x: { readonly settings: XSourceSettings; readonly bearer: string } | null;
}

export async function serveUntilStopped({ databaseFile, x }: Serving): Promise<void> {
  const engine = startEngine({
    databaseFile,
    rehearsal: null,
    source: x?.settings ?? null,
    secrets: memorySecrets({ ...secretsOfEnvironment(process.env), ...(x !== null && { [X_BEARER]: x.bearer }) }),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
  const signal = await new Promise<string>((resolve) => {
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => resolve(name));
    printError(`serving ${databaseFile}`);
  });
  printError(`${signal}: stopping`);
  await engine.stop();
}
