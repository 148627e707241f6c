import { readdir } from "node:fs/promises";
import { trimEndOf } from "#domain/text/trimLetters.ts";

const LONGEST = 120;
const MOST_COPIES = 1_000;

/** A name for a PDF that every file system takes, and that no file in the folder has. */
export async function freeName(folder: string, wanted: string): Promise<string> {
  const plain = fileNameOf(wanted);
  const taken = new Set((await readdir(folder)).map((name) => name.toLowerCase()));
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const name = copy === 1 ? `${plain}.pdf` : `${plain} (${copy}).pdf`;
    if (!taken.has(name.toLowerCase())) return name;
  }
  throw new Error(`${folder} holds ${MOST_COPIES} files of that name`);
}

/** Letters, digits and a few signs stay; whatever a file system may take for something else becomes a hyphen. */
export function fileNameOf(wanted: string): string {
  const plain = trimEndOf(
    wanted
      .normalize("NFC")
      .replaceAll(/[^\p{L}\p{M}\p{N} ._-]+/gu, "-")
      .replace(/^[ .-]+/u, "")
      .slice(0, LONGEST),
    /[ .-]/u,
  );
  return plain === "" ? "print" : plain;
}
