import type { Mailboxes } from "../mailboxes.ts";
import { quoted } from "./answers.ts";
import { textOf } from "./commandReader.ts";
import type { Word } from "./commandReader.ts";

/** The folders whose names match a pattern, as LIST and LSUB show them. */
export function listing(mailboxes: Mailboxes, name: string, pattern: string): readonly string[] {
  if (pattern === "") return [`* ${name} (\\Noselect) "/" ""`];
  const pieces = pattern.toLowerCase().split(/[*%]+/u);
  return [...mailboxes.folders.values()].flatMap(({ path, specialUse }) => {
    const flags = ["\\HasNoChildren", ...(specialUse === null ? [] : [specialUse])];
    return fits(path.toLowerCase(), pieces) ? [`* ${name} (${flags.join(" ")}) "/" ${String(quoted(path))}`] : [];
  });
}

/** Whether the pieces of a pattern stand in a name one after the other, the first at its beginning and the last at its end. */
function fits(name: string, pieces: readonly string[]): boolean {
  const [first = "", ...others] = pieces;
  const last = others.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}

/** Null where there is no such folder. */
export function statusOf(mailboxes: Mailboxes, path: string): string | null {
  const folder = mailboxes.find(path);
  if (!folder) return null;
  const counts = `MESSAGES ${folder.messages.length} UIDNEXT ${folder.uidNext} UIDVALIDITY ${folder.uidValidity}`;
  return `* STATUS ${String(quoted(folder.path))} (${counts})`;
}

/** The line that ends an APPEND, without its tag. */
export function append(mailboxes: Mailboxes, words: readonly Word[]): string {
  const folder = mailboxes.find(textOf(words[0]));
  const content = words.at(-1);
  if (!folder) return "NO [TRYCREATE] There is no such folder";
  if (!Buffer.isBuffer(content)) return "BAD A message is missing";
  const flags = words.find((word): word is readonly Word[] => Array.isArray(word)) ?? [];
  const uid = folder.add(content, { flags: flags.map((flag) => textOf(flag)) });
  return `OK [APPENDUID ${folder.uidValidity} ${uid}] done`;
}
