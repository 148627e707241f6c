import { EventEmitter } from "node:events";

export interface StoredMessage {
  readonly uid: number;
  readonly flags: Set<string>;
  /** When it came in, milliseconds UTC. */
  readonly internalDate: number;
  readonly raw: Buffer;
}

/** A folder of one account. Says `changed` whenever a message came or went. */
export class Folder extends EventEmitter<{ changed: [] }> {
  readonly path: string;
  readonly specialUse: string | null;
  uidValidity: number;
  uidNext = 1;
  messages: StoredMessage[] = [];
  /** Letters that SEARCH names and FETCH says nothing of, or nothing but their numbers and sizes. */
  readonly withheld = new Map<number, "whole" | "text">();

  constructor(path: string, uidValidity: number, specialUse: string | null = null) {
    super();
    this.setMaxListeners(0);
    this.path = path;
    this.uidValidity = uidValidity;
    this.specialUse = specialUse;
  }

  add(raw: Buffer | string, { internalDate = Date.now(), flags = [] }: { internalDate?: number; flags?: Iterable<string> } = {}): number {
    const uid = this.uidNext++;
    this.messages.push({ uid, flags: new Set(flags), internalDate, raw: Buffer.from(raw) });
    this.emit("changed");
    return uid;
  }

  remove(uid: number): void {
    this.messages = this.messages.filter((message) => message.uid !== uid);
    this.emit("changed");
  }

  /** As after a server was restored from a backup: everything is there, under other numbers. */
  renumber(): void {
    this.uidValidity += 1;
    this.uidNext = 1;
    this.messages = this.messages.map((message) => ({ ...message, uid: this.uidNext++ }));
    this.emit("changed");
  }
}

/** One account: `INBOX` and `Sent`, and what a test adds. */
export class Mailboxes {
  readonly folders = new Map<string, Folder>();

  constructor() {
    this.create("INBOX");
    this.create("Sent", "\\Sent");
  }

  get inbox(): Folder {
    return this.open("INBOX");
  }

  create(path: string, specialUse: string | null = null): Folder {
    const folder = new Folder(path, 1_700_000_000 + this.folders.size, specialUse);
    this.folders.set(path, folder);
    return folder;
  }

  find(path: string): Folder | undefined {
    return this.folders.get(path.toUpperCase() === "INBOX" ? "INBOX" : path);
  }

  open(path: string): Folder {
    const folder = this.find(path);
    if (!folder) throw new Error(`There is no folder ${path}`);
    return folder;
  }
}
