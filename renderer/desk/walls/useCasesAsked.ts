import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { AskedCases } from "#contract/walls.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import type { EngineClient } from "../../client/engine.ts";
import { pause } from "../../client/refresh.ts";
import { chosenByWall } from "../queue/queueOfChoice.ts";
import { useQueue } from "../queue/useQueue.tsx";

/** The desk in front goes first; where none of them was, as after it was closed, any other goes. */
const OTHERS_WAIT_MS = 1_500;
const LOOKS_AGAIN_MS = 300;

/**
 * Opens the cases that were asked for by a click in a view of the wall, where this desk is the one to do it. While somebody has a
 * question of the desk open or writes in a view of it, they wait: what was typed there would be lost.
 */
export function useCasesAsked(): void {
  const { client, queries } = useEngine();
  const { choose } = useQueue();
  const connection = useConnectionState();
  const generation = connection.status === "connected" ? connection.generation : null;
  // A locked desk hears nothing; once it is unlocked it begins again and hears what still waits.
  const { data: session } = useQuery(queries.people.state.queryOptions({ enabled: generation !== null }));
  const isOpen = session?.status === "signed-in" || session?.status === "first-run";

  useEffect(() => {
    if (generation === null || !isOpen) return undefined;
    const left = new AbortController();
    const front = createFrontDesk(window, new BroadcastChannel("ismgt:desk"));
    const onTaken = ({ queue }: AskedCases) => choose(chosenByWall(queue));
    // It ends with the engine or with the session, and begins again with the next.
    hearAsked(client, front, onTaken, left.signal).catch(() => undefined);
    return () => {
      left.abort();
      front.stop();
    };
  }, [client, choose, generation, isOpen]);
}

async function hearAsked({ walls }: EngineClient, front: FrontDesk, onTaken: (asked: AskedCases) => void, signal: AbortSignal) {
  const take = async (asked: AskedCases) => {
    const since = performance.now();
    const mustWait = () => isWriting() || (!front.isInFront() && performance.now() - since < OTHERS_WAIT_MS);
    while (mustWait() && !signal.aborted) await pause(LOOKS_AGAIN_MS, signal);
    if (!signal.aborted && (await walls.takeAsked({ id: asked.id }))) onTaken(asked);
  };
  for await (const asked of await walls.asked(undefined, { signal })) take(asked).catch(() => undefined);
}

/** A view over the whole desk may be left; a question of a case, or a field that is typed into, may not. */
function isWriting(): boolean {
  const dialogs = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')];
  const isTypedInto = document.activeElement?.matches("input, textarea") === true;
  return dialogs.some((dialog) => !dialog.matches("[data-full-view]") || (isTypedInto && dialog.contains(document.activeElement)));
}

/** Whether this desk is the one that somebody used last, of all that are open on this machine. */
export interface FrontDesk {
  isInFront(): boolean;
  stop(): void;
}

type Page = Pick<Window, "addEventListener" | "removeEventListener">;
type Channel = Pick<BroadcastChannel, "postMessage" | "close" | "addEventListener">;

/** Desks tell each other: a desk that was just opened is in front, and from then on whichever gets the focus. */
export function createFrontDesk(page: Page, channel: Channel): FrontDesk {
  let isInFront = true;
  const come = () => {
    isInFront = true;
    channel.postMessage(null);
  };
  channel.addEventListener("message", () => (isInFront = false));
  page.addEventListener("focus", come);
  come();
  return {
    isInFront: () => isInFront,
    stop() {
      page.removeEventListener("focus", come);
      channel.close();
    },
  };
}
