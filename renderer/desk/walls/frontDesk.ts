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
