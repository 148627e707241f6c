import type { Mailboxes } from "../mailboxes.ts";
import { quoted } from "./answers.ts";
import { textOf } from "./commandReader.ts";
import type { Word } from "./commandReader.ts";

/** The folders whose names match a pattern, as LIST and LSUB show them. */
export function listing(mailboxes: Mailboxes, name: string, pattern: string): readonly string[] {
  if (pattern === "") return [`* ${name} (\\Noselect) "/" ""`];
  const expression = new RegExp(`^${pattern.replaceAll(/[.+?^${}()|[\]\\]/gu, "\\$&").replaceAll(/[*%]/gu, ".*")}$`, "iu");
  return [...mailboxes.folders.values()].flatMap(({ path, specialUse }) => {
    const flags = ["\\HasNoChildren", ...(specialUse === null ? [] : [specialUse])];
    return expression.test(path) ? [`* ${name} (${flags.join(" ")}) "/" ${String(quoted(path))}`] : [];
  });
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
