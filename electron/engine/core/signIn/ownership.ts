import { connect, createServer } from "node:net";
import type { Server } from "node:net";
import { renameSync, rmSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { privateFolder } from "./privateFolder.ts";

/*
 * A sign-in is renewed by one process of a machine: where a folder was copied, or the app and `serve` hold the same one, the second would use
 * up what the first renews with, and the platform would end both. The process that has it listens under its name, which ends with the process however
 * that ends, and tells anybody who asks there which program it is. The name lies where no other user of the machine could take it first.
 */

/** Those of this process, which may start its engine again. */
const ours = new Map<string, Promise<string | null>>();

/** An owner that does not answer. */
const UNKNOWN = "a program that does not say which";
const ASKED_WITHIN_MS = 2_000;
const MOST_LETTERS = 300;

interface Claiming {
  /** What this process calls itself, for the other to say: never a secret. */
  readonly self: string;
  /** Where names of this user are; only tests have others. */
  readonly folder?: string;
}

/** Null where the sign-in is this process's from now on, or nobody can tell; else which program has it. */
export async function claimSignIn(grant: string, { self, folder }: Claiming): Promise<string | null> {
  const place = placeOf(grant, folder);
  // A machine on which no name can be had is no reason to let a channel stand.
  if (place === null) return null;
  const known = ours.get(place);
  if (known) return known;
  const claimed = claimedAt(place, self);
  ours.set(place, claimed);
  // Another one may leave it at any time.
  void claimed.then((other) => other !== null && ours.delete(place));
  return claimed;
}

function placeOf(grant: string, folder: string | undefined): string | null {
  if (process.platform === "win32") return `\\\\.\\pipe\\ismgt-sign-in-${userName()}-${grant}`;
  const own = folder ?? privateFolder();
  return own && join(own, grant);
}

async function claimedAt(place: string, self: string): Promise<string | null> {
  for (let tries = 0; tries < 2; tries += 1) {
    const listening = await listen(place, self);
    if (listening !== "taken") return null;
    const other = (await ownerAt(place)) ?? (await removeLeft(place));
    if (other !== null) return other;
  }
  return UNKNOWN;
}

/**
 * Removes what a killed process left behind. Another program may have found the same and listen under that name by now: the name is put aside before it is
 * looked at, and given back where somebody answers. Null where nobody does, else who.
 */
export async function removeLeft(place: string): Promise<string | null> {
  const aside = `${place}~`;
  try {
    renameSync(place, aside);
  } catch {
    // It is gone already.
    return null;
  }
  const other = await ownerAt(aside);
  if (other === null) rmSync(aside, { force: true });
  else renameSync(aside, place);
  return other;
}

function listen(place: string, self: string): Promise<Server | "taken" | "impossible"> {
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.end(self.slice(0, MOST_LETTERS));
    });
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code === "EADDRINUSE" ? "taken" : "impossible"));
    server.listen(place, () => {
      server.on("error", () => undefined);
      server.unref();
      removedAtExit(place);
      resolve(server);
    });
  });
}

const left = new Set<string>();

/** A process that ends in order leaves nothing behind. */
function removedAtExit(place: string): void {
  if (left.size === 0) process.once("exit", () => [...left].map((each) => rmSync(each, { force: true })));
  left.add(place);
}

/** What the program there calls itself; null where nobody listens any more. */
function ownerAt(place: string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect(place);
    let said = "";
    const done = (other: string | null) => {
      socket.destroy();
      resolve(other);
    };
    socket.setTimeout(ASKED_WITHIN_MS, () => done(UNKNOWN));
    socket.once("error", (error: NodeJS.ErrnoException) => done(error.code === "ECONNREFUSED" || error.code === "ENOENT" ? null : UNKNOWN));
    socket.on("data", (bytes) => {
      said = (said + bytes.toString("utf8")).slice(0, MOST_LETTERS);
    });
    socket.once("end", () => done(said.trim() || UNKNOWN));
  });
}

/** On Windows, where all users have their names in one place. Without what the name of a pipe cannot have. */
function userName(): string {
  try {
    return userInfo()
      .username.replaceAll(/[^\p{L}\p{N}]/gu, "_")
      .slice(0, 60);
  } catch {
    return "unknown";
  }
}
