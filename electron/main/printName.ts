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

/** Names that Windows takes for devices, whatever ending they have. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const LONGEST_SAVED = 100;

/** What a copy is called at first: the name that it came by, as every file system takes it, with the ending of what it really is. */
export function savedName(came: string, ending: string): string {
  const plain = trimEndOf(fileNameOf(withoutEnding(came, ending)).slice(0, LONGEST_SAVED), /[ .-]/u);
  return `${DEVICE.test(plain) ? `file ${plain}` : plain}${ending}`;
}

/** A path as the person chose it, with the ending added where it has another one: a picture stays a picture whatever it is called. */
export function withEnding(path: string, ending: string): string {
  return endings(ending).some((each) => path.toLowerCase().endsWith(each)) ? path : `${path}${ending}`;
}

function withoutEnding(name: string, ending: string): string {
  const its = endings(ending).find((each) => name.toLowerCase().endsWith(each));
  return its === undefined ? name : name.slice(0, -its.length);
}

function endings(ending: string): readonly string[] {
  return ending === ".jpg" ? [".jpg", ".jpeg"] : [ending];
}
