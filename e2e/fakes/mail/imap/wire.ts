import { setTimeout as sleep } from "node:timers/promises";
import type { Socket } from "node:net";
import { assertNever } from "#domain/assertNever.ts";
import type { Faults, MailFault } from "../faults.ts";

/** What goes to a client, and what goes wrong on the way. */
export class Wire {
  socket: Socket;
  readonly #faults: Faults;
  #drip: Extract<MailFault, { kind: "drip" }> | null = null;
  #cutAfterBytes: number | null = null;
  /** Writes follow one another also where they are slow. */
  #turn: Promise<void> = Promise.resolve();

  constructor(socket: Socket, faults: Faults) {
    this.socket = socket;
    this.#faults = faults;
  }

  line(text: string): void {
    this.bytes(Buffer.from(`${text}\r\n`));
  }

  bytes(content: Buffer): void {
    if (this.#cutAfterBytes !== null) {
      const left = content.subarray(0, this.#cutAfterBytes);
      this.#cutAfterBytes -= left.length;
      this.socket.write(left);
      if (this.#cutAfterBytes === 0) setImmediate(() => this.socket.destroy());
      return;
    }
    const drip = this.#drip;
    if (drip === null) this.socket.write(content);
    else this.#turn = this.#turn.then(() => this.#dripped(content, drip));
  }

  end(): void {
    this.socket.end();
  }

  /** `struck` where the fault has taken the place of the answer; the words of a refusal; null where all is well. */
  faultFor(line: string, names: (uid: number) => boolean): "struck" | { readonly no: string } | null {
    const fault = this.#faults.take(isOfImap, line, names);
    if (fault === null) return null;
    switch (fault.kind) {
      case "no":
        return { no: fault.text };
      case "bye":
        this.line(`* BYE ${fault.text}`);
        this.end();
        return "struck";
      case "garbage":
        this.bytes(Buffer.from('* 1 FETCH (UID "\0\r\n)((]] {9999999999999}\r\n<html>502 Bad Gateway</html>\r\n'));
        this.end();
        return "struck";
      case "silent":
        return "struck";
      case "drop-in-literal":
        this.#cutAfterBytes = fault.afterBytes;
        return null;
      case "drip":
        this.#drip = fault;
        return null;
      case "smtp-refuse":
      case "smtp-drop-after-data":
        return null;
      default:
        return assertNever(fault);
    }
  }

  async #dripped(content: Buffer, { bytes, everyMs }: { readonly bytes: number; readonly everyMs: number }): Promise<void> {
    for (let at = 0; at < content.length && !this.socket.destroyed; at += bytes) {
      this.socket.write(content.subarray(at, at + bytes));
      await sleep(everyMs);
    }
  }
}

function isOfImap({ kind }: MailFault): boolean {
  return !kind.startsWith("smtp-");
}
