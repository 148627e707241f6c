/** What a client wrote as one word: an atom, a quoted string or a literal; parentheses make lists. */
export type Word = string | Buffer | readonly Word[];

export interface Command {
  readonly tag: string;
  /** Upper case; `UID FETCH` is one name. */
  readonly name: string;
  readonly words: readonly Word[];
}

const MOST_LITERAL_BYTES = 64 * 1024 * 1024;

/** Takes a client's bytes and gives whole commands (RFC 3501, section 9), literals included. */
export class CommandReader {
  #bytes = Buffer.alloc(0);
  /** While set, lines are not commands: the answer to a challenge, or `DONE`. */
  #wantsLine: ((line: string) => void) | null = null;
  readonly #onCommand: (command: Command | null) => void;
  readonly #onLiteralAsked: () => void;
  #askedAt = -1;

  constructor(onCommand: (command: Command | null) => void, onLiteralAsked: () => void) {
    this.#onCommand = onCommand;
    this.#onLiteralAsked = onLiteralAsked;
  }

  nextLine(take: (line: string) => void): void {
    this.#wantsLine = take;
  }

  /** Forgets what was sent ahead, as a server does when TLS begins. */
  clear(): void {
    this.#bytes = Buffer.alloc(0);
  }

  push(chunk: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    for (let taken = this.#take(); taken; taken = this.#take());
  }

  #take(): boolean {
    if (this.#wantsLine) {
      const end = this.#bytes.indexOf("\r\n");
      if (end < 0) return false;
      const [take, line] = [this.#wantsLine, this.#bytes.subarray(0, end).toString()];
      this.#wantsLine = null;
      this.#bytes = this.#bytes.subarray(end + 2);
      take(line);
      return true;
    }
    const end = this.#endOfCommand();
    if (end < 0) return false;
    const whole = this.#bytes.subarray(0, end);
    this.#bytes = this.#bytes.subarray(end + 2);
    this.#askedAt = -1;
    this.#onCommand(commandOf(whole));
    return true;
  }

  /** Where the command ends that the bytes begin with: at the first line end that is not that of a literal's size. */
  #endOfCommand(): number {
    let from = 0;
    for (;;) {
      const end = this.#bytes.indexOf("\r\n", from);
      if (end < 0) return -1;
      const size = /\{(\d+)(\+?)\}$/u.exec(this.#bytes.subarray(Math.max(from, end - 20), end).toString("latin1"));
      if (!size || Number(size[1]) > MOST_LITERAL_BYTES) return end;
      from = end + 2 + Number(size[1]);
      if (size[2] === "" && end > this.#askedAt) {
        this.#askedAt = end;
        this.#onLiteralAsked();
      }
      if (this.#bytes.length < from) return -1;
    }
  }
}

/** Null where it cannot be understood. */
function commandOf(bytes: Buffer): Command | null {
  const words = wordsOf(bytes);
  const [tag, name, second, ...rest] = words ?? [];
  if (typeof tag !== "string" || typeof name !== "string") return null;
  if (name.toUpperCase() === "UID" && typeof second === "string") return { tag, name: `UID ${second.toUpperCase()}`, words: rest };
  return { tag, name: name.toUpperCase(), words: second === undefined ? [] : [second, ...rest] };
}

function wordsOf(bytes: Buffer): readonly Word[] | null {
  const open: Word[][] = [[]];
  let at = 0;
  while (at < bytes.length) {
    const character = String.fromCharCode(bytes[at] ?? 0);
    if (character === " ") at += 1;
    else if (character === "(") {
      open.push([]);
      at += 1;
    } else if (character === ")") {
      const list = open.pop();
      if (!list || open.length === 0) return null;
      open.at(-1)?.push(list);
      at += 1;
    } else if (character === '"') {
      const quoted = /^"((?:[^"\\]|\\.)*)"/u.exec(bytes.subarray(at).toString("latin1"));
      if (!quoted) return null;
      open.at(-1)?.push(Buffer.from((quoted[1] ?? "").replaceAll(/\\(.)/gu, "$1"), "latin1").toString());
      at += quoted[0].length;
    } else if (character === "{") {
      const size = /^\{(\d+)\+?\}\r\n/u.exec(bytes.subarray(at, at + 24).toString("latin1"));
      if (!size) return null;
      const from = at + size[0].length;
      open.at(-1)?.push(bytes.subarray(from, from + Number(size[1])));
      at = from + Number(size[1]);
    } else {
      // A section may hold spaces and parentheses of its own: BODY.PEEK[HEADER.FIELDS (SUBJECT)]<0.100>
      const atom = /^(?:[^\s()"{[]*\[[^\]]*\](?:<[\d.]+>)?|[^\s()"{]+)/u.exec(bytes.subarray(at).toString("latin1"));
      if (!atom) return null;
      open.at(-1)?.push(atom[0]);
      at += atom[0].length;
    }
  }
  return open.length === 1 ? (open[0] ?? []) : null;
}

export function textOf(word: Word | undefined): string {
  return typeof word === "string" ? word : Buffer.isBuffer(word) ? word.toString() : "";
}
