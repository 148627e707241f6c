import { MessageChannelMain, type MessagePortMain } from "electron";
import { bundle } from "./bundle.ts";
import { forkProcess } from "./forkProcess.ts";
import type { Log } from "./log.ts";
import type { EngineProcess, EngineProcessEvents } from "./supervisor.ts";

/** One engine in a process of its own; messages sent before it listens are kept for it by Electron. */
export function forkEngine(events: EngineProcessEvents, log: Log): EngineProcess<MessagePortMain> {
  const child = forkProcess("engine", bundle.engine, [], log);
  child.on("message", (message: unknown) => events.onMessage(message));
  child.once("exit", (code) => events.onExit(code));
  return {
    send: (message, ports = []) => child.postMessage(message, [...ports]),
    kill: () => void child.kill(),
  };
}

export function openChannel(): { forWindow: MessagePortMain; forEngine: MessagePortMain } {
  const { port1, port2 } = new MessageChannelMain();
  return { forWindow: port1, forEngine: port2 };
}
