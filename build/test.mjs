import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { runEndToEnd } from "./e2e.mjs";
import { runHarness } from "./harness.mjs";
import { command, projectFolder, say, spawned, spawnedApart } from "./script.mjs";
import { setUp } from "./setup.mjs";

/**
 * `npm test`: format, lint, types and layers and unused code beside unit and engine tests, then the real app in a real window.
 * Goes on after a failure, and closes with one line that counts everything.
 */
const results = join(projectFolder, "out", "test");
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** @typedef {readonly [name: string, stage: () => Promise<{ passed: number, failed: number }>]} Stage */
/** @type {readonly Stage[]} */
const checks = [
  ["format", () => check(command("oxfmt"), ["--check"])],
  ["lint", () => check(command("oxlint"), [])],
  ["types and layers", () => check(command("typescript", "tsc"), ["-b"])],
  ["unused code", () => check(command("knip"), ["--no-progress"])],
  ["code that only tests use", () => check(command("knip"), ["--no-progress", "--production"])],
];

let passed = 0;
let failed = 0;
await runInTurn([
  ["set-up", () => succeeds(setUp)],
  ["bundle", () => succeeds(bundle)],
]);
// Unit tests often wait for a peer or a process; the checks take what that leaves of the machine.
await Promise.all([runInTurn(checks), runInTurn([["unit, property and engine tests", unitTests]])]);
await runInTurn([
  ["the app in its window", endToEndTests],
  ["nothing is lost", shortHarness],
]);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** @param {readonly Stage[]} stages */
async function runInTurn(stages) {
  for (const [name, stage] of stages) {
    say(`— ${name}`);
    const started = Date.now();
    const counted = await stage();
    passed += counted.passed;
    failed += counted.failed;
    say(`${name}: ${counted.passed} passed, ${counted.failed} failed in ${Math.round((Date.now() - started) / 1000)} s`);
  }
}

async function unitTests() {
  const file = join(results, "unit.json");
  const code = await spawned(command("vitest"), ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`]);
  const report = readReport(file);
  return counted(report?.numPassedTests ?? 0, (report?.numFailedTests ?? 0) + brokenFiles(report), code);
}

/** Files that failed without a failed test, such as one that cannot be loaded. */
function brokenFiles(report) {
  const failed = report?.testResults.filter(({ status }) => status === "failed") ?? [];
  return failed.filter(({ assertionResults }) => assertionResults.every(({ status }) => status !== "failed")).length;
}

async function endToEndTests() {
  const files = [];
  const code = await runEndToEnd(["--reporter=list,json"], (part) => {
    files.push(join(results, `e2e-${part}.json`));
    return files.at(-1);
  });
  const all = files.map((file) => readReport(file)?.stats);
  const sum = (count) => all.reduce((total, stats) => total + (stats ? count(stats) : 0), 0);
  return counted(
    sum(({ expected, flaky }) => expected + flaky),
    sum(({ unexpected }) => unexpected),
    code,
  );
}

/** Each part of the harness counts as one test. */
async function shortHarness() {
  const file = join(results, "harness.json");
  const code = await runHarness(["--short", "--json-to", file]);
  const parts = readReport(file)?.parts ?? [];
  const clean = parts.filter(({ faults }) => faults.length === 0).length;
  return counted(clean, parts.length - clean, code);
}

/** A runner that fails without a failed test (a crash, a broken file) counts as one failure. */
function counted(passed, failed, code) {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

async function succeeds(action) {
  try {
    await action();
    return { passed: 1, failed: 0 };
  } catch (error) {
    say(error.message);
    return { passed: 0, failed: 1 };
  }
}

async function check(file, args) {
  return (await spawnedApart(file, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
