import { pathToFileURL } from "node:url";
import { MessageChannel } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import type { FromEngineProcess, ToEngineProcess } from "./wire.ts";
import { watchForStalls } from "./stallWatch.ts";

/*
 * Runs in the process of the engine under test, ahead of it: gives it by the harness's IPC the ports that Electron gives it otherwise, and watches its
 * event loop. The engine itself is the bundle that users run.
 */

const ports = new Map<number, MessagePort>();
const send = (message: FromEngineProcess) => void process.send?.(message);
const stalls = watchForStalls((stall) => send({ kind: "stall", stall }));
let receive: ((event: { readonly data: unknown; readonly ports: readonly MessagePort[] }) => void) | null = null;

Object.assign(process, {
  parentPort: {
    on(_event: "message", listener: NonNullable<typeof receive>) {
      receive = listener;
      send({ kind: "listens" });
    },
  },
});

process.on("message", (message: ToEngineProcess) => {
  switch (message.kind) {
    case "post":
      receive?.({ data: message.message, ports: message.ports.map(opened) });
      break;
    case "data":
      ports.get(message.port)?.postMessage(message.data);
      break;
    case "clock":
      clock.beside = message.beside;
      break;
    case "ready":
      stalls.begin();
      break;
    case "close":
      ports.get(message.port)?.close();
      break;
  }
});
// The harness that ended can stop it no more.
process.on("disconnect", () => process.exit(1));

const clock = ownClock(Number(process.env["ISMGT_HARNESS_CLOCK"] ?? 0));
hurry(Number(process.env["ISMGT_HARNESS_HURRY"] ?? 1));
await import(pathToFileURL(process.env["ISMGT_HARNESS_ENGINE"] ?? "").href);

function opened(id: number): MessagePort {
  const { port1, port2 } = new MessageChannel();
  ports.set(id, port2);
  port2.on("message", (data) => send({ kind: "data", port: id, data }));
  port2.on("close", () => ports.delete(id));
  return port1;
}

/** The waits of the outbox are of the monotonic clock: a reply that never reached its platform is tried again after ten of its minutes. */
function hurry(times: number): void {
  if (times === 1) return;
  const now = performance.now.bind(performance);
  performance.now = () => now() * times;
}

/** The clock of this process, as somebody sets that of a machine. */
function ownClock(beside: number): { beside: number } {
  const set = { beside };
  const MachineDate = Date;
  const now = () => MachineDate.now() + set.beside;
  globalThis.Date = class extends MachineDate {
    constructor(...given: readonly unknown[]) {
      if (given.length === 0) super(now());
      else super(...(given as [number]));
    }
    static override now(): number {
      return now();
    }
  } as DateConstructor;
  return set;
}
