import { FAULT_POLICIES } from "#contract/faultPolicy.ts";
import { PORT_MESSAGE, WAITING_MESSAGE } from "#contract/pageMessages.ts";
import type { EngineWaiting, FatalCode } from "#contract/shell.ts";

type PortMessage = Pick<MessageEvent<unknown>, "data" | "origin" | "source" | "ports">;

/** Why there is no engine, if the message is the preload's, else undefined. */
export function waitingOf(message: PortMessage, page: { readonly window: unknown; readonly origin: string }): EngineWaiting | undefined {
  const { data } = message;
  if (message.source !== page.window || message.origin !== page.origin) return undefined;
  if (typeof data !== "object" || data === null || !(WAITING_MESSAGE in data)) return undefined;
  const waiting = data[WAITING_MESSAGE];
  if (typeof waiting !== "object" || waiting === null || !("code" in waiting) || !("holder" in waiting)) return null;
  const { code, holder } = waiting;
  const known = Object.keys(FAULT_POLICIES).find((each): each is FatalCode => each === code);
  return known === undefined ? null : { code: known, holder: typeof holder === "string" ? holder : null };
}

/**
 * The port to the engine if the message is the preload's, else null. A message from another frame or
 * origin is not believed, whatever it says: anyone who holds the port can read every complaint.
 */
export function enginePortOf(message: PortMessage, page: { readonly window: unknown; readonly origin: string }): MessagePort | null {
  if (message.source !== page.window || message.origin !== page.origin || message.data !== PORT_MESSAGE) return null;
  return message.ports.length === 1 ? (message.ports[0] ?? null) : null;
}
