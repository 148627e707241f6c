/** What can be made to go wrong, each once or as often as is said. */
export type MailFault =
  /** IMAP: the connection is cut in the middle of a literal, after so many bytes of the answer to a FETCH. */
  | { readonly kind: "drop-in-literal"; readonly afterBytes: number }
  /** IMAP: `* BYE` instead of an answer to the command, and the connection ends. */
  | { readonly kind: "bye"; readonly text: string }
  /** IMAP: `NO` with this text, such as `[UNAVAILABLE] Try again`. */
  | { readonly kind: "no"; readonly text: string }
  /** IMAP: bytes that are no IMAP. */
  | { readonly kind: "garbage" }
  /** IMAP: the answer comes a few bytes at a time. */
  | { readonly kind: "drip"; readonly bytes: number; readonly everyMs: number }
  /** IMAP: never answers. */
  | { readonly kind: "silent" }
  /** SMTP: refuses at this step with a line such as `550 5.1.1 No such user`. */
  | { readonly kind: "smtp-refuse"; readonly at: "MAIL" | "RCPT" | "DATA"; readonly line: string }
  /** SMTP: takes the letter and cuts the connection before it says so. */
  | { readonly kind: "smtp-drop-after-data" };

interface Planned {
  readonly fault: MailFault;
  /** What the command begins with that it waits for, such as `UID FETCH`. */
  readonly command: string;
  /** What is in it, such as `BODY`. */
  readonly containing: string;
  /** Of UID commands: only those that name this message. */
  readonly uid: number | null;
  left: number;
}

export interface FaultPlan {
  readonly command?: string;
  readonly containing?: string;
  readonly uid?: number;
  readonly times?: number;
}

/** Faults in the order in which they are to happen. */
export class Faults {
  readonly #planned: Planned[] = [];

  next(fault: MailFault, { command = "", containing = "", uid, times = 1 }: FaultPlan = {}): this {
    this.#planned.push({ fault, command, containing, uid: uid ?? null, left: times });
    return this;
  }

  clear(): void {
    this.#planned.length = 0;
  }

  /** The fault that strikes this command, if any; it is spent thereby. */
  take(isMeant: (fault: MailFault) => boolean, line: string, names: (uid: number) => boolean = () => true): MailFault | null {
    const found = this.#planned.find(
      (planned) =>
        planned.left > 0 &&
        isMeant(planned.fault) &&
        line.startsWith(planned.command) &&
        line.includes(planned.containing) &&
        (planned.uid === null || names(planned.uid)),
    );
    if (!found) return null;
    found.left -= 1;
    return found.fault;
  }
}
