import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants, homedir, setPriority } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

export const projectFolder = join(import.meta.dirname, "..");

/** What is slow to fetch or to work out is kept here, so that a second clone has it at once. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "ismgt");

export function say(line) {
  process.stderr.write(`ismgt: ${line}\n`);
}

export function isMainScript(url) {
  return url === pathToFileURL(process.argv[1] ?? "").href;
}

/** Runs a command to its end; throws with the last lines of what it said if it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28, ...options });
  if (result.error || result.status !== 0) throw new Error(`${command} ${args.join(" ")} failed: ${reasonOf(result)}`);
  return result.stdout ?? "";
}

/** Why a command failed, with the last lines of what it said. */
export function reasonOf({ error, status, signal, stdout, stderr }) {
  const said = `${stdout ?? ""}${stderr ?? ""}`.trim().split("\n").slice(-12).join("\n");
  const how = error?.message ?? (signal === null ? `exit code ${status}` : `ended by ${signal}`);
  return `${how}${said === "" ? ", and it said nothing" : `\n${said}`}`;
}

export function isOnPath(command) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, command)));
}

export const isRoot = process.getuid?.() === 0;

const ENDING_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** @type {Set<(signal: string) => void>} One for each program that runs. */
const running = new Set();
let interrupted = false;

/** True once a signal that would have ended this process has ended its programs: it begins nothing further. */
export const isInterrupted = () => interrupted;

/**
 * While a program runs, a signal that would end this process goes to the program, by `tell`, and this process waits for its end: left alone it would go on.
 * Returns what is called at that end. As long as no program runs a signal ends this process, as any.
 */
export function tellOfSignals(tell) {
  if (running.size === 0) for (const signal of ENDING_SIGNALS) process.on(signal, passOn);
  running.add(tell);
  return () => {
    running.delete(tell);
    if (running.size === 0) for (const signal of ENDING_SIGNALS) process.off(signal, passOn);
  };
}

function passOn(signal) {
  interrupted = true;
  for (const tell of running) tell(signal);
}

/** Runs a script of Node's in the project's folder, with its output shown; resolves with its exit code. */
export function spawned(file, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: projectFolder, stdio: "inherit", env: { ...process.env, ...env } });
    const hasEnded = tellOfSignals((signal) => child.kill(signal));
    child.once("exit", (code) => {
      hasEnded();
      resolve(code ?? 1);
    });
  });
}

/**
 * The same, with the output kept until it has ended: of programs that run side by side, each is read in one piece. It gives way to whatever else wants the
 * processor, and so do the programs that it starts.
 */
export function spawnedApart(file, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: projectFolder, stdio: ["ignore", "pipe", "pipe"] });
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const pieces = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => pieces.push(piece));
    const hasEnded = tellOfSignals((signal) => child.kill(signal));
    child.once("close", (code) => {
      hasEnded();
      process.stderr.write(Buffer.concat(pieces));
      resolve(code ?? 1);
    });
  });
}

/** The script behind a command of an installed package. */
export function command(packageName, name = packageName) {
  const manifestFile = join(projectFolder, "node_modules", packageName, "package.json");
  const { bin } = JSON.parse(readFileSync(manifestFile, "utf8"));
  return join(manifestFile, "..", typeof bin === "string" ? bin : bin[name]);
}
