import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** The way of one seat to the hub, as a network treats it. */
export interface Line {
  /** Where the seat finds the hub. */
  readonly port: number;
  /** Every piece takes so long in either direction, milliseconds. */
  delay(ms: number): void;
  /** Cuts what is connected after so many bytes more, in the middle of whatever is being said. */
  cutAfter(bytes: number): void;
  /** Nobody gets through, and everybody is told at once. */
  part(): void;
  /** Nothing gets through, and nobody is told: what is connected stays so. */
  silence(): void;
  /** What the seat said in the silence reaches the hub now, though the seat has given up that connection and may say the same again on another. */
  deliverLate(): void;
  /** Everything gets through again; what was held back comes first. */
  mend(): void;
  close(): Promise<void>;
}

/** What came late is done by the hub before its line ends. */
const LATE_LINE_LIVES_MS = 500;

/** `to`: a port of this machine. */
export async function startLine(to: number): Promise<Line> {
  const pairs = new Set<Pair>();
  const way: Way = { state: "open", delayMs: 0, bytesLeft: Number.POSITIVE_INFINITY, onChange: new Set() };
  const change = (state: Way["state"]) => {
    way.state = state;
    for (const hear of way.onChange) hear();
    way.onChange.clear();
  };
  const cutAll = () => {
    for (const pair of pairs) pair.cut();
  };
  const server = createServer((near) => {
    if (way.state === "parted") near.destroy();
    else {
      const pair = join(near, connect(to, "127.0.0.1"), way, () => pairs.delete(pair));
      pairs.add(pair);
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    delay: (ms) => void (way.delayMs = ms),
    cutAfter: (bytes) => void (way.bytesLeft = bytes),
    part() {
      change("parted");
      cutAll();
    },
    silence: () => change("silent"),
    deliverLate() {
      for (const pair of pairs) pair.leaveLate();
      change("open");
    },
    mend() {
      Object.assign(way, { delayMs: 0, bytesLeft: Number.POSITIVE_INFINITY });
      change("open");
    },
    async close() {
      change("parted");
      cutAll();
      server.close();
      await once(server, "close");
    },
  };
}

interface Way {
  state: "open" | "parted" | "silent";
  delayMs: number;
  /** Until all that is connected is cut. */
  bytesLeft: number;
  /** Told once of the next change. */
  readonly onChange: Set<() => void>;
}

interface Pair {
  cut(): void;
  leaveLate(): void;
}

function join(near: Socket, far: Socket, way: Way, onEnd: () => void): Pair {
  let isCut = false;
  const cut = () => {
    if (isCut) return;
    isCut = true;
    near.destroy();
    far.destroy();
    onEnd();
  };
  /** In order, each piece after those before it. */
  function pass(from: Socket, into: Socket): void {
    let before: Promise<void> = Promise.resolve();
    const send = async (bytes: Buffer | null) => {
      while (way.state === "silent") await new Promise<void>((resolve) => void way.onChange.add(resolve));
      if (way.delayMs > 0) await wait(way.delayMs);
      if (into.destroyed) return;
      if (bytes === null) {
        into.end();
        return;
      }
      const through = bytes.subarray(0, Math.max(0, way.bytesLeft));
      way.bytesLeft -= bytes.length;
      into.write(through);
      // What was let through is read before the end of it is seen.
      if (way.bytesLeft <= 0) {
        way.bytesLeft = Number.POSITIVE_INFINITY;
        into.end(cut);
      }
    };
    from.on("data", (bytes: Buffer) => void (before = before.then(() => send(bytes))));
    from.on("end", () => void (before = before.then(() => send(null))));
  }
  pass(near, far);
  pass(far, near);
  let isLate = false;
  near.on("error", () => undefined).on("close", () => !isLate && cut());
  far.on("error", () => undefined).on("close", cut);
  return {
    cut,
    leaveLate() {
      isLate = true;
      near.destroy();
      setTimeout(cut, LATE_LINE_LIVES_MS + way.delayMs).unref();
    },
  };
}
