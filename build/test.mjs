import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { bundle } from "./bundle.mjs";
import { runEndToEnd } from "./e2e.mjs";
import { runHarness } from "./harness.mjs";
import { keepTemporaryFilesInMemory } from "./memoryFolder.mjs";
import { command, isInterrupted, projectFolder, say, spawned, spawnedApart } from "./script.mjs";
import { setUp } from "./setup.mjs";
import { faultsOfSpecs, firstLine, inShort } from "./specReport.mjs";

/**
 * `npm test`: unit and engine tests beside the harness and, once it has ended, format, lint, types and layers and unused code; then the real app in a real window.
 * With `--long` every amount is as large as it was ever asked for, and what goes the same way in both languages goes it in both: so does a release.
 * Goes on after a failure, but for one of the set-up, and closes with what failed, by name, then the specs that passed at their second try alone, and one line that counts everything.
 */
if (process.argv.includes("--long")) process.env.ISMGT_LONG = "1";

const results = join(projectFolder, "out", "test");
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

keepTemporaryFilesInMemory();

/** @typedef {{ passed: number, failed: number, faults?: readonly string[], unsteady?: readonly string[] }} Counted */
/** @typedef {readonly [name: string, stage: () => Promise<Counted>]} Stage */
/** @type {readonly Stage[]} */
const checks = [
  ["format", () => check(command("oxfmt"), ["--check"])],
  ["lint", () => check(command("oxlint"), [])],
  // Several checkers of a project work out the types they share each for itself: half as much work again, for nothing.
  ["types and layers", () => check(command("typescript", "tsc"), ["-b", "--checkers", "1"])],
  ["unused code", () => check(command("knip"), ["--no-progress"])],
  ["code that only tests use", () => check(command("knip"), ["--no-progress", "--production"])],
];

let passed = 0;
let failed = 0;
/** @type {string[]} What failed, each told again before the last line, where it is looked for. */
const faults = [];
/** @type {string[]} What passed at its second try alone: no failure, and to be mended. */
const unsteady = [];
await runInTurn([["set-up", () => succeeds(setUp)]]);
// Without a runtime nearly all would fail, for half an hour, below the sentence that says what to install.
if (failed === 0) {
  await runInTurn([["bundle", () => succeeds(bundle)]]);
  // Unit tests often wait for a peer or a process; the harness, which judges no time either, takes what that leaves of the machine.
  const harness = runInTurn([["nothing is lost", shortHarness]]);
  // Then the checks do, which wait for nothing: windows leave hardly anything, and none waits for them.
  const checked = harness.then(() => runInTurn(checks));
  await Promise.all([harness, runInTurn([["unit, property and engine tests", unitTests]])]);
  await Promise.all([checked, runInTurn([["the app in its window", endToEndTests]])]);
}
if (isInterrupted()) {
  failed += 1;
  faults.push("interrupted: what had not ended was not proven");
}
for (const fault of new Set(faults)) process.stdout.write(`FAILED ${fault}\n`);
for (const spec of unsteady) process.stdout.write(`UNSTEADY ${spec}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** @param {readonly Stage[]} stages */
async function runInTurn(stages) {
  for (const [name, stage] of stages) {
    if (isInterrupted()) return;
    say(`— ${name}`);
    const started = Date.now();
    const counted = await stage();
    passed += counted.passed;
    failed += counted.failed;
    faults.push(...(counted.faults ?? []).map((fault) => `${name}: ${fault}`));
    unsteady.push(...(counted.unsteady ?? []));
    if (counted.failed > 0 && !counted.faults?.length) faults.push(`${name}: ended with a fault; its output above says which`);
    say(`${name}: ${counted.passed} passed, ${counted.failed} failed in ${Math.round((Date.now() - started) / 1000)} s`);
  }
}

async function unitTests() {
  const file = join(results, "unit.json");
  const errorsFile = join(results, "unitErrors.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`, "--reporter=./build/strayErrors.mjs"];
  const code = await spawned(command("vitest"), ["run", ...reporters], { ISMGT_STRAY_ERRORS: errorsFile });
  const report = readReport(file);
  const errors = readReport(errorsFile) ?? [];
  return {
    ...counted(report?.numPassedTests ?? 0, (report?.numFailedTests ?? 0) + brokenFiles(report).length, code),
    faults: [
      ...failedUnitTests(report),
      ...brokenFiles(report).map(({ name, message }) => `${relative(projectFolder, name)}: ${firstLine(message)}`),
      ...errors,
    ],
  };
}

function failedUnitTests(report) {
  return (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => `${relative(projectFolder, name)} › ${fullName}: ${inShort(failureMessages.join("\n"))}`),
  );
}

/** Files that failed without a failed test, such as one that cannot be loaded. */
function brokenFiles(report) {
  const failed = report?.testResults.filter(({ status }) => status === "failed") ?? [];
  return failed.filter(({ assertionResults }) => assertionResults.every(({ status }) => status !== "failed"));
}

async function endToEndTests() {
  const files = [];
  const code = await runEndToEnd(["--reporter=list,json"], (part) => {
    files.push(join(results, `e2e-${part}.json`));
    return files.at(-1);
  });
  const reports = files.map(readReport).filter((report) => report !== null);
  const sum = (count) => reports.reduce((total, { stats }) => total + count(stats), 0);
  return {
    ...counted(
      sum(({ expected, flaky }) => expected + flaky),
      sum(({ unexpected }) => unexpected),
      code,
    ),
    faults: reports.flatMap(({ suites, errors }) => [
      ...suites.flatMap((suite) => faultsOfSpecs(suite)),
      ...errors.map(({ message }) => firstLine(message)),
    ]),
    unsteady: reports.flatMap(({ suites }) => suites.flatMap((suite) => faultsOfSpecs(suite, { unsteady: true }))),
  };
}

/** Each part of the harness counts as one test. */
async function shortHarness() {
  const file = join(results, "harness.json");
  const code = await runHarness(["--short", "--json-to", file]);
  const parts = readReport(file)?.parts ?? [];
  const clean = parts.filter(({ faults }) => faults.length === 0).length;
  const found = parts.flatMap(({ part, faults }) => faults.map(({ is, what }) => `${part}: ${is}: ${what}`));
  return { ...counted(clean, parts.length - clean, code), faults: found };
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
    return { passed: 0, failed: 1, faults: [firstLine(error.message)] };
  }
}

async function check(file, args) {
  return (await spawnedApart(file, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
