import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const SCRIPTS = (JSON.parse(readFileSync("package.json", "utf8")) as { readonly scripts: Readonly<Record<string, string>> }).scripts;

test("a command of a clone whose packages are not installed says that npm ci comes first, and nothing else", () => {
  const clone = mkdtempSync(join(tmpdir(), "ismgt-clone-"));
  try {
    mkdirSync(join(clone, "build"));
    copyFileSync("build/packagesThere.cjs", join(clone, "build", "packagesThere.cjs"));
    writeFileSync(join(clone, "build", "start.mjs"), 'import "vite";');
    const [, ...args] = (SCRIPTS.start ?? "").split(" ");
    const said = () => {
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: clone, encoding: "utf8" });
      return { status, stderr };
    };
    expect(said()).toEqual({ status: 1, stderr: "ismgt: the packages are not installed: run npm ci, then the same again\n" });
    mkdirSync(join(clone, "node_modules", "vite"), { recursive: true });
    writeFileSync(join(clone, "node_modules", "vite", "index.js"), "");
    expect(said()).toEqual({ status: 0, stderr: "" });
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
});

test("the commands that a newcomer begins with look for them first", () => {
  const looking = Object.entries(SCRIPTS).filter(([, line]) => line.startsWith("node -r ./build/packagesThere.cjs "));
  expect(looking.map(([name]) => name)).toEqual(["setup", "start", "engine", "test"]);
});

test("what looks for them runs on a Node that knows neither `--import` nor names with `node:`", () => {
  const script = readFileSync("build/packagesThere.cjs", "utf8");
  expect(script).not.toMatch(/\bimport\b|"node:|\?\?|\?\./u);
  for (const [name, line] of Object.entries(SCRIPTS)) expect(`${name}: ${line}`).not.toContain("--import");
});
