import { execFileSync } from "node:child_process";
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from "node:fs";
import type { Stats } from "node:fs";
import { dirname, join } from "node:path";
import type { z } from "zod";
import { LONGEST_MANAGED_BYTES, managedSchema } from "#contract/managed.ts";
import type { Managed, ManagedFault } from "#contract/managed.ts";
import { DEFAULT_NETWORK } from "#contract/network.ts";
import type { NetworkSettings } from "#contract/network.ts";
import { REGISTRY_KEY, REGISTRY_VALUE, managedFileOf } from "./managedPlace.ts";
import { NOT_MANAGED } from "./managedState.ts";
import type { ManagedState } from "./managedState.ts";

/**
 * What the administrator of this machine has set. `otherFile` is read in place of the system's, and believed no matter who wrote it: for runs that try it out. Never
 * throws.
 */
export function readManaged(otherFile: string | null = null): ManagedState {
  const file = otherFile ?? managedFileOf(process.platform);
  if (file === null) return ofRegistry();
  return ofFile(file, otherFile === null ? ROOT : null);
}

const ROOT = 0;
/** Group and others. */
const WRITABLE_BY_OTHERS = 0o022;

/** `owner` is the user who alone may write it; null for anybody. */
export function ofFile(file: string, owner: number | null): ManagedState {
  let handle: number;
  try {
    // A link could lead to what somebody else writes. A pipe would wait for them for ever.
    handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return NOT_MANAGED;
    if (code === "ELOOP") return { is: "not-believed", place: file, detail: `${file} is a link` };
    return faulty(file, "unreadable", code);
  }
  try {
    const doubt = owner === null ? null : doubtOf(file, handle, owner);
    if (doubt !== null) return { is: "not-believed", place: file, detail: doubt };
    const { size } = fstatSync(handle);
    if (size > LONGEST_MANAGED_BYTES) return faulty(file, "too-long", `${size} bytes`);
    return ofText(file, readFileSync(handle, "utf8"));
  } catch (error) {
    return faulty(file, "unreadable", codeOf(error));
  } finally {
    closeSync(handle);
  }
}

/** Why it may be by somebody else than its owner; null where it cannot. */
function doubtOf(file: string, handle: number, owner: number): string | null {
  const folder = dirname(file);
  for (const { path, uid, mode, isKind } of [
    { path: file, ...kindOf(fstatSync(handle), "isFile") },
    // Who may write in the folder may put another file in its place.
    { path: folder, ...kindOf(lstatSync(folder), "isDirectory") },
  ]) {
    if (!isKind) return `${path} is neither a plain file nor a folder`;
    if (uid !== owner) return `${path} belongs to user ${uid}, and has to belong to user ${owner}`;
    if ((mode & WRITABLE_BY_OTHERS) !== 0) return `${path} may be written by others than its owner: ${(mode & 0o777).toString(8)}`;
  }
  return null;
}

function kindOf(stats: Stats, kind: "isFile" | "isDirectory") {
  return { uid: stats.uid, mode: stats.mode, isKind: stats[kind]() };
}

/** Only administrators may write below this key. A service of the system that does not answer is not waited for longer. */
const ASKED_WITHIN_MS = 5_000;

function ofRegistry(): ManagedState {
  const place = `${REGISTRY_KEY}\\${REGISTRY_VALUE}`;
  const program = join(process.env["SystemRoot"] ?? String.raw`C:\Windows`, "System32", "reg.exe");
  try {
    const said = execFileSync(program, ["query", REGISTRY_KEY, "/v", REGISTRY_VALUE, "/reg:64"], {
      encoding: "utf8",
      timeout: ASKED_WITHIN_MS,
      windowsHide: true,
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 * LONGEST_MANAGED_BYTES,
    });
    return ofRegistryAnswer(place, said);
  } catch (error) {
    // It ends with 1 where there is no such key.
    if (error instanceof Error && "status" in error && error.status === 1) return NOT_MANAGED;
    return faulty(place, "unreadable", codeOf(error));
  }
}

/** What `reg query` prints: the key, and below it the value with its type and its text in one line. */
export function ofRegistryAnswer(place: string, said: string): ManagedState {
  const [, text] = /^ +Policy +REG_(?:EXPAND_)?SZ +(\S.*)$/mu.exec(said) ?? [];
  return text === undefined ? faulty(place, "unreadable", "it is no text (REG_SZ)") : ofText(place, text.trim());
}

function ofText(place: string, text: string): ManagedState {
  if (Buffer.byteLength(text) > LONGEST_MANAGED_BYTES) return faulty(place, "too-long", `${Buffer.byteLength(text)} bytes`);
  let json: unknown;
  try {
    // Editors of Windows put a mark before it.
    json = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    return faulty(place, "not-json", error instanceof Error ? error.message : "");
  }
  const read = managedSchema.safeParse(json);
  if (!read.success) return faulty(place, "invalid", sentenceOf(read.error));
  const { network } = read.data;
  return { is: "in-force", place, managed: read.data, network: network === undefined ? null : wholeNetwork(network) };
}

/** As the page of the network would store it. */
function wholeNetwork({ mode, pacUrl, host, port, user, exceptions, authorities }: NonNullable<Managed["network"]>): NetworkSettings {
  return {
    mode: mode ?? DEFAULT_NETWORK.mode,
    pacUrl: (pacUrl ?? DEFAULT_NETWORK.pacUrl).trim(),
    host: (host ?? DEFAULT_NETWORK.host).trim(),
    port: port ?? DEFAULT_NETWORK.port,
    user: user ?? DEFAULT_NETWORK.user,
    exceptions: exceptions ?? DEFAULT_NETWORK.exceptions,
    authorities: authorities ?? DEFAULT_NETWORK.authorities,
  };
}

const MOST_ISSUES = 3;
const LONGEST_DETAIL = 500;

/** `network.port: Too big: expected number to be <=65535`. */
function sentenceOf({ issues }: z.ZodError): string {
  const lines = issues.slice(0, MOST_ISSUES).map(({ path, message }) => `${path.length === 0 ? "" : `${path.join(".")}: `}${message}`);
  const more = issues.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join("; ").slice(0, LONGEST_DETAIL);
}

function faulty(place: string, fault: ManagedFault, detail: string): ManagedState {
  return { is: "faulty", place, fault, detail: detail.slice(0, LONGEST_DETAIL) };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
