import { randomBytes } from "node:crypto";
import { chmod, copyFile, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { indianDate } from "#domain/clock/indianDay.ts";

/** A folder that leaves the program: what its files hold, by their paths in it, and files that are copied. */
export interface Exporting {
  readonly name: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly copies: readonly { readonly from: readonly string[]; readonly to: string }[];
}

/** The folder where it is to lie is not there, or nothing may be written in it. */
export class NoSuchFolder extends Error {}

/** The disk of that folder is full; nothing is left of what was written. */
export class NoRoom extends Error {}

/**
 * Writes it as a new folder in `into`, for its owner alone. It is there whole or not at all. Answers with its path. Rejects with {@link NoSuchFolder},
 * {@link NoRoom}, or the disk's error.
 */
export async function writeExport(into: string, { name, texts, copies }: Exporting): Promise<string> {
  const isFolder = await stat(into).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new NoSuchFolder(into);
  const target = await freePath(into, name);
  const arriving = `${target}.${randomBytes(6).toString("hex")}.part`;
  try {
    await mkdir(arriving, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === "EACCES" || error.code === "EROFS" || error.code === "EPERM" ? new NoSuchFolder(into) : error;
    });
    for (const [path, text] of Object.entries(texts)) await writeFile(join(arriving, path), text, { mode: 0o600, flag: "wx" });
    for (const { from, to } of copies) await copyFirst(from, join(arriving, to));
    await rename(arriving, target);
  } catch (error) {
    await rm(arriving, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw code === "ENOSPC" || code === "EDQUOT" ? new NoRoom(into) : error;
  }
  return target;
}

/** `ismgt-KIND-NUMBER-2026-11-28`, of letters and digits alone. */
export function exportName(kind: string, number: string, now: number): string {
  const plain = number
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/gu, "")
    .slice(0, 60);
  return `ismgt-${kind}-${plain === "" ? "x" : plain}-${indianDate(now)}`;
}

async function freePath(into: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(into, number === 1 ? name : `${name}-${number}`);
    const isTaken = await stat(path).then(
      () => true,
      () => false,
    );
    if (!isTaken) return path;
  }
}

/** A file that is on this computer is under one of these paths; one that was let go is under none. */
async function copyFirst(from: readonly string[], to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  for (const path of from) {
    const isCopied = await copyFile(path, to).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return false;
        throw error;
      },
    );
    if (isCopied) return chmod(to, 0o600);
  }
}
