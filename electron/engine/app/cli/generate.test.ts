import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { runCli } from "./testing/runCli.ts";

const temporary = temporaryFolder();
afterAll(() => temporary.remove());

const until = ["--until", "2026-11-24T10:00+05:30"];

test("`generate --mixed` makes a record of all sorts of acts, the same from the same seed", async () => {
  const make = async (name: string, seed: string) => {
    const db = join(temporary.folder, name);
    const { code, stdout } = await runCli(["generate", "--mixed", "300", "--seed", seed, ...until, "--db", db, "--json"]);
    expect(code).toBe(0);
    const { posts, cases, events } = JSON.parse(stdout) as Record<string, number>;
    return { posts, cases, events };
  };
  const made = await make("one.db", "5");
  expect(made.cases).toBeGreaterThan(100);
  expect(made.events).toBeGreaterThan(made.cases ?? 0);
  expect(await make("same.db", "5")).toEqual(made);
  expect(await make("other.db", "6")).not.toEqual(made);
}, 120_000);

test("`generate` wants to know of which sort, and makes nothing otherwise", async () => {
  const db = join(temporary.folder, "none.db");
  for (const sort of [[], ["--cases", "5", "--mixed", "5"], ["--mixed", "5", "--light"], ["--mixed", "5", "--posts", "50"]]) {
    const { code, stderr } = await runCli(["generate", ...sort, "--db", db]);
    expect(code).toBe(2);
    expect(stderr).toContain("Give either --cases");
  }
}, 60_000);
