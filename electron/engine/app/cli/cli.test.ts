import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runCli } from "./testing/runCli.ts";

test("a verb is loaded under its own name, and help tells of all", async () => {
  const loaded = readFileSync(new URL("./cli.ts", import.meta.url), "utf8").matchAll(/^ {2}(\w+): async \(\) => \(await import/gmu);
  const { code, stdout } = await runCli(["--help"]);
  const told = stdout.slice(stdout.indexOf("Commands:")).matchAll(/^ {2}(\w+)\b/gmu);
  const names = Array.from(told, ([, name]) => name).filter((name) => name !== "help");
  expect(code).toBe(0);
  expect(names.length).toBeGreaterThan(20);
  expect(names).toEqual(Array.from(loaded, ([, name]) => name));
});
