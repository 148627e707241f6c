import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { RPCHandler } from "@orpc/server/message-port";
import { MessageChannelMain, type MessagePortMain } from "electron";
import type { ShellMessage } from "#contract/shell.ts";
import { bundle } from "./bundle.ts";
import { forkProcess } from "./forkProcess.ts";
import type { Log } from "./log.ts";
import type { EngineProcess, EngineProcessParts } from "./supervisorParts.ts";

/** One engine in a process of its own; what is sent before it listens is kept for it by Electron. */
export function forkEngine(parts: EngineProcessParts, log: Log): EngineProcess<MessagePortMain> {
  const child = forkProcess("engine", bundle.engine, [], log);
  child.once("exit", (code) => parts.onExit(code));
  const send = (message: ShellMessage, ports: MessagePortMain[]) => child.postMessage(message, ports);
  const [toEngine, toShell] = [new MessageChannelMain(), new MessageChannelMain()];
  send({ type: "calls" }, [toEngine.port2, toShell.port2]);
  new RPCHandler(parts.shell).upgrade(toShell.port1);
  const calls: EngineProcess<MessagePortMain>["calls"] = createORPCClient(new RPCLink({ port: toEngine.port1 }));
  for (const port of [toEngine.port1, toShell.port1]) port.start();
  return { calls, serve: (window, port) => send({ type: "window", window }, [port]), kill: () => void child.kill() };
}

export function openChannel(): { forWindow: MessagePortMain; forEngine: MessagePortMain } {
  const { port1, port2 } = new MessageChannelMain();
  return { forWindow: port1, forEngine: port2 };
}
