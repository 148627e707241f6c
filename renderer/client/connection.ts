import { FAULT_POLICIES } from "#contract/faultPolicy.ts";
import { PORT_MESSAGE, WAITING_MESSAGE } from "#contract/pageMessages.ts";
import type { EngineWaiting, FatalCode } from "#contract/shell.ts";
import { engineNow } from "./useNow.ts";

/**
 * `lost`: a port was there and closed; main starts the engine again and hands out a new one by itself. `why`: what that waits for. `silentSinceAt`: the port is
 * there, and answers to what takes no time have not come since.
 */
export type ConnectionState =
  | { readonly status: "waiting"; readonly sinceAt: number; readonly why?: EngineWaiting }
  | { readonly status: "connected"; readonly sinceAt: number; readonly generation: number; readonly silentSinceAt?: number }
  | { readonly status: "lost"; readonly sinceAt: number; readonly why?: EngineWaiting };

/** One port and the time in which it is good: `ended` aborts when the port closes or a newer one comes. */
export interface Line {
  readonly port: MessagePort;
  readonly generation: number;
  readonly ended: AbortSignal;
}

/** The page's only way to the engine. `state` and `subscribe` suit `useSyncExternalStore`. */
export interface Connection {
  readonly state: () => ConnectionState;
  readonly line: () => Line | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Whether the engine keeps its answers back; said by what takes its pulse. */
  readonly tellSilent: (isSilent: boolean) => void;
  readonly stop: () => void;
}

interface Page extends Pick<Window, "addEventListener" | "removeEventListener"> {
  readonly location: Pick<Location, "origin">;
}

/** Listens for ports from now on. The newest port wins: an older engine is gone, whether its port said so or not. */
export function connectToEngine(page: Page): Connection {
  const listeners = new Set<() => void>();
  let state: ConnectionState = { status: "waiting", sinceAt: engineNow() };
  let current: (Line & { readonly end: () => void }) | null = null;
  let generation = 0;

  const become = (next: ConnectionState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const onMessage = (event: Event) => {
    const why = waitingOf(event as MessageEvent<unknown>, { window: page, origin: page.location.origin });
    if (why !== undefined && state.status !== "connected") become({ ...state, why });
    const port = enginePortOf(event as MessageEvent<unknown>, { window: page, origin: page.location.origin });
    if (!port) return;
    current?.end();
    generation += 1;
    const ended = new AbortController();
    const line = {
      port,
      generation,
      ended: ended.signal,
      end: () => {
        ended.abort(new EngineLostError());
        port.close();
      },
    };
    current = line;
    port.addEventListener("close", () => {
      line.end();
      if (current !== line) return;
      current = null;
      become({ status: "lost", sinceAt: engineNow() });
    });
    port.start();
    become({ status: "connected", sinceAt: engineNow(), generation });
  };

  page.addEventListener("message", onMessage);
  return {
    state: () => state,
    line: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tellSilent: (isSilent) => {
      if (state.status !== "connected") return;
      const { silentSinceAt: _, ...well } = state;
      become(isSilent ? { ...well, silentSinceAt: engineNow() } : well);
    },
    stop: () => {
      page.removeEventListener("message", onMessage);
      current?.end();
      current = null;
    },
  };
}

/** A call could not be answered because the engine is gone; it is repeated when the engine is back. */
export class EngineLostError extends Error {
  override readonly name = "EngineLostError";
  constructor() {
    super("The engine is not connected");
  }
}

type PortMessage = Pick<MessageEvent<unknown>, "data" | "origin" | "source" | "ports">;

/** Why there is no engine, if the message is the preload's, else undefined. */
function waitingOf(message: PortMessage, page: { readonly window: unknown; readonly origin: string }): EngineWaiting | undefined {
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
