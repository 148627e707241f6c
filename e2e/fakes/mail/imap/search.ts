import type { StoredMessage } from "../mailboxes.ts";
import { isIn } from "./answers.ts";
import { textOf } from "./commandReader.ts";
import type { Word } from "./commandReader.ts";
import { fieldOf } from "./headers.ts";

type Test = (message: StoredMessage, sequence: number) => boolean;

/** The messages that all keys of a SEARCH hold for; null where a key is unknown. `last` are the highest numbers there are. */
export function searchTest(words: readonly Word[], last: { readonly uid: number; readonly sequence: number }): Test | null {
  const tests: Test[] = [];
  for (let at = 0; at < words.length;) {
    const key = textOf(words[at]).toUpperCase();
    const [first, second] = [textOf(words[at + 1]), textOf(words[at + 2])];
    if (key === "CHARSET") at += 2;
    else if (key === "ALL") at += 1;
    else if (key === "UID") {
      tests.push(({ uid }) => isIn(first, uid, last.uid));
      at += 2;
    } else if (key === "SEEN" || key === "UNSEEN") {
      tests.push(({ flags }) => flags.has("\\Seen") === (key === "SEEN"));
      at += 1;
    } else if (key === "SINCE" || key === "BEFORE") {
      const dayAt = Date.parse(`${first} UTC`);
      tests.push(({ internalDate }) => (key === "SINCE" ? internalDate >= dayAt : internalDate < dayAt));
      at += 2;
    } else if (key === "YOUNGER" || key === "OLDER") {
      const from = Date.now() - Number(first) * 1_000;
      tests.push(({ internalDate }) => (key === "YOUNGER" ? internalDate >= from : internalDate < from));
      at += 2;
    } else if (key === "HEADER") {
      tests.push(({ raw }) => fieldOf(raw, first)?.toLowerCase().includes(second.toLowerCase()) ?? false);
      at += 3;
    } else if (/^[\d:,*]+$/u.test(key)) {
      tests.push((_, sequence) => isIn(key, sequence, last.sequence));
      at += 1;
    } else return null;
  }
  return (message, sequence) => tests.every((test) => test(message, sequence));
}
