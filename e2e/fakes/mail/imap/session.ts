import type { MailAccounts } from "../fakeMail.ts";
import type { Folder, Mailboxes } from "../mailboxes.ts";
import { isIn } from "./answers.ts";
import { CommandReader, textOf } from "./commandReader.ts";
import type { Command, Word } from "./commandReader.ts";
import { fetched } from "./fetch.ts";
import { append, listing, statusOf } from "./folders.ts";
import { searchTest } from "./search.ts";
import type { Wire } from "./wire.ts";

export interface SessionOptions {
  readonly accounts: MailAccounts;
  readonly isSecure: boolean;
  /** Whether it can be made secure, by STARTTLS. */
  readonly startTls: (() => void) | null;
  readonly hasIdle: boolean;
  readonly hasWithin: boolean;
  readonly hasBearer: boolean;
  readonly onCommand: (line: string) => void;
}

/** One connection of an IMAP client, from the greeting on (RFC 3501, 2177, 4315, 4959, 6154). */
export class Session {
  readonly reader: CommandReader;
  readonly #wire: Wire;
  readonly #options: SessionOptions;
  #mailboxes: Mailboxes | null = null;
  #folder: Folder | null = null;
  #isReadOnly = false;
  /** What the client was told of the folder. */
  #known: readonly number[] = [];
  #isIdling = false;
  readonly #onChange = () => {
    if (this.#isIdling) this.#tellChanges();
  };

  constructor(wire: Wire, options: SessionOptions) {
    this.#wire = wire;
    this.#options = options;
    this.reader = new CommandReader(
      (command) => this.#perform(command),
      () => this.#wire.line("+ go on"),
    );
  }

  greet(): void {
    this.#wire.line(`* OK [CAPABILITY ${this.#capabilities()}] ready`);
  }

  end(): void {
    this.#folder?.off("changed", this.#onChange);
    this.#folder = null;
  }

  #capabilities(): string {
    const { isSecure, startTls, hasIdle, hasWithin, hasBearer } = this.#options;
    const logins = ["AUTH=PLAIN", "AUTH=XOAUTH2", ...(hasBearer ? ["AUTH=OAUTHBEARER"] : []), "SASL-IR"];
    const others = [
      "IMAP4rev1",
      "LITERAL+",
      "UIDPLUS",
      "SPECIAL-USE",
      "NAMESPACE",
      ...(hasIdle ? ["IDLE"] : []),
      ...(hasWithin ? ["WITHIN"] : []),
    ];
    if (this.#mailboxes) return others.join(" ");
    return [...others, ...(startTls && !isSecure ? ["STARTTLS"] : []), ...logins].join(" ");
  }

  #perform(command: Command | null): void {
    if (command === null) return this.#wire.line("* BAD That cannot be understood");
    const { tag, name, words } = command;
    const isSecret = name === "LOGIN" || name === "AUTHENTICATE";
    const line = `${name} ${isSecret ? "" : words.map((word) => shown(word)).join(" ")}`.trim();
    this.#options.onCommand(line);
    const fault = this.#wire.faultFor(line, (uid) => name.startsWith("UID") && isIn(textOf(words[0]), uid, Number.MAX_SAFE_INTEGER));
    if (fault === "struck") return;
    if (fault !== null) return this.#wire.line(`${tag} NO ${fault.no}`);
    const answer = this.#answerTo(command);
    if (answer !== null) this.#wire.line(`${tag} ${answer}`);
  }

  /** The line that ends the answer, without its tag; null where it is still to come. */
  #answerTo({ tag, name, words }: Command): string | null {
    switch (name) {
      case "CAPABILITY":
        this.#wire.line(`* CAPABILITY ${this.#capabilities()}`);
        return "OK done";
      case "NOOP":
      case "CHECK":
        this.#tellChanges();
        return "OK done";
      case "LOGOUT":
        this.#wire.line("* BYE see you");
        this.#wire.line(`${tag} OK done`);
        this.#wire.end();
        return null;
      case "STARTTLS":
        if (this.#options.isSecure || !this.#options.startTls) return "BAD Not here";
        this.#wire.line(`${tag} OK begin`);
        this.#options.startTls();
        return null;
      case "LOGIN":
        return this.#loggedIn(this.#options.accounts.withPassword(textOf(words[0]), textOf(words[1])));
      case "AUTHENTICATE":
        return this.#authenticate(tag, textOf(words[0]).toUpperCase(), words[1] === undefined ? null : textOf(words[1]));
      default:
        return this.#mailboxes ? this.#answerKnown({ tag, name, words }, this.#mailboxes) : "NO Log in first";
    }
  }

  #answerKnown({ tag, name, words }: Command, mailboxes: Mailboxes): string | null {
    switch (name) {
      case "NAMESPACE":
        this.#wire.line('* NAMESPACE (("" "/")) NIL NIL');
        return "OK done";
      case "LIST":
      case "LSUB":
        for (const line of listing(mailboxes, name, textOf(words.at(1)))) this.#wire.line(line);
        return "OK done";
      case "CREATE":
        mailboxes.create(textOf(words[0]));
        return "OK done";
      case "STATUS": {
        const line = statusOf(mailboxes, textOf(words[0]));
        if (line === null) return "NO [NONEXISTENT] There is no such folder";
        this.#wire.line(line);
        return "OK done";
      }
      case "SELECT":
      case "EXAMINE":
        return this.#open(mailboxes, textOf(words[0]), name === "EXAMINE");
      case "APPEND":
        return append(mailboxes, words);
      case "IDLE":
        return this.#idle(tag);
      default:
        return this.#folder ? this.#answerOpen({ tag, name, words }, this.#folder, mailboxes) : "BAD Open a folder first";
    }
  }

  #answerOpen({ name, words }: Command, folder: Folder, mailboxes: Mailboxes): string | null {
    const byUid = name.startsWith("UID ");
    const last = { uid: folder.messages.at(-1)?.uid ?? 0, sequence: folder.messages.length };
    const chosen = () =>
      folder.messages
        .map((message, index) => ({ message, sequence: index + 1 }))
        .filter(({ message: { uid }, sequence }) => isIn(textOf(words[0]), byUid ? uid : sequence, byUid ? last.uid : last.sequence));
    switch (name.replace("UID ", "")) {
      case "SEARCH": {
        const test = searchTest(words, last);
        if (test === null) return "BAD No such key";
        const found = folder.messages.flatMap((message, index) => (test(message, index + 1) ? [byUid ? message.uid : index + 1] : []));
        this.#wire.line(`* SEARCH${found.map((number) => ` ${number}`).join("")}`);
        return "OK done";
      }
      case "FETCH": {
        const asked = Array.isArray(words[1]) ? (words[1] as readonly Word[]) : words.slice(1);
        for (const { message, sequence } of chosen()) {
          const withheld = folder.withheld.get(message.uid);
          if (withheld === "whole" || (withheld === "text" && asked.some((word) => textOf(word).startsWith("BODY")))) continue;
          const fetch = fetched(message, asked, byUid);
          if (fetch === null) return "BAD No such item";
          if (fetch.isRead && !this.#isReadOnly) message.flags.add("\\Seen");
          this.#wire.bytes(Buffer.concat([Buffer.from(`* ${sequence} FETCH `), fetch.answer, Buffer.from("\r\n")]));
        }
        return "OK done";
      }
      case "STORE": {
        if (this.#isReadOnly) return "NO The folder is open to be read only";
        const flags = (Array.isArray(words[2]) ? (words[2] as readonly Word[]) : words.slice(2)).map((word) => textOf(word));
        for (const { message, sequence } of chosen()) {
          for (const flag of flags) {
            if (textOf(words[1]).startsWith("-")) message.flags.delete(flag);
            else message.flags.add(flag);
          }
          this.#wire.line(`* ${sequence} FETCH (UID ${message.uid} FLAGS (${[...message.flags].join(" ")}))`);
        }
        return "OK done";
      }
      case "COPY": {
        const target = mailboxes.find(textOf(words[1]));
        if (!target) return "NO [TRYCREATE] There is no such folder";
        for (const { message } of chosen()) target.add(message.raw, message);
        return "OK done";
      }
      case "CLOSE":
      case "UNSELECT":
        this.end();
        return "OK done";
      default:
        return "BAD No such command";
    }
  }

  #loggedIn(mailboxes: Mailboxes | string): string {
    if (typeof mailboxes === "string") return `NO ${mailboxes}`;
    this.#mailboxes = mailboxes;
    return `OK [CAPABILITY ${this.#capabilities()}] welcome`;
  }

  #authenticate(tag: string, method: string, initial: string | null): string | null {
    const { accounts } = this.#options;
    const decode = (given: string) => Buffer.from(given, "base64").toString();
    /** The line that ends it; null where it is still to come. */
    const check = (given: string): string | null => {
      if (method === "PLAIN") {
        const [, user = "", password = ""] = decode(given).split("\0");
        return this.#loggedIn(accounts.withPassword(user, password));
      }
      const parts = decode(given).split("\u0001");
      const user = parts[0]?.replace("user=", "").replace(/^n,a=/u, "").replace(/,$/u, "") ?? "";
      const token = parts.find((part) => part.startsWith("auth=Bearer "))?.slice("auth=Bearer ".length) ?? "";
      const found = accounts.withToken(user, token);
      if (typeof found !== "string") return this.#loggedIn(found);
      // Both ways tell why in a challenge, which the client answers before it hears that it is refused.
      this.reader.nextLine(() => this.#wire.line(`${tag} NO ${found}`));
      this.#wire.line(
        `+ ${Buffer.from(JSON.stringify({ status: "400", schemes: "Bearer", scope: "https://mail.google.com/" })).toString("base64")}`,
      );
      return null;
    };
    const ways = ["PLAIN", "XOAUTH2", ...(this.#options.hasBearer ? ["OAUTHBEARER"] : [])];
    if (!ways.includes(method)) return "NO No such way to log in";
    if (initial !== null) return check(initial);
    this.reader.nextLine((line) => {
      const answer = check(line);
      if (answer !== null) this.#wire.line(`${tag} ${answer}`);
    });
    this.#wire.line("+ ");
    return null;
  }

  #open(mailboxes: Mailboxes, path: string, isReadOnly: boolean): string {
    this.end();
    const folder = mailboxes.find(path);
    if (!folder) return "NO [NONEXISTENT] There is no such folder";
    this.#folder = folder;
    this.#isReadOnly = isReadOnly;
    this.#known = folder.messages.map(({ uid }) => uid);
    folder.on("changed", this.#onChange);
    this.#wire.line("* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)");
    this.#wire.line(`* ${this.#known.length} EXISTS`);
    this.#wire.line("* 0 RECENT");
    this.#wire.line(`* OK [UIDVALIDITY ${folder.uidValidity}] valid`);
    this.#wire.line(`* OK [UIDNEXT ${folder.uidNext}] next`);
    return `OK [READ-${isReadOnly ? "ONLY" : "WRITE"}] open`;
  }

  #idle(tag: string): null {
    this.#wire.line("+ idling");
    this.#isIdling = true;
    this.#tellChanges();
    this.reader.nextLine(() => {
      this.#isIdling = false;
      this.#wire.line(`${tag} OK done`);
    });
    return null;
  }

  /** What came and went since the client was last told. */
  #tellChanges(): void {
    if (!this.#folder) return;
    const now = this.#folder.messages.map(({ uid }) => uid);
    const there = new Set(now);
    const stayed = [...this.#known];
    for (let index = stayed.length - 1; index >= 0; index -= 1) {
      if (there.has(stayed[index] ?? 0)) continue;
      stayed.splice(index, 1);
      this.#wire.line(`* ${index + 1} EXPUNGE`);
    }
    if (now.length > stayed.length) this.#wire.line(`* ${now.length} EXISTS`);
    this.#known = now;
  }
}

function shown(word: Word): string {
  if (Buffer.isBuffer(word)) return `{${word.length}}`;
  return typeof word === "string" ? word : `(${word.map((each) => shown(each)).join(" ")})`;
}
