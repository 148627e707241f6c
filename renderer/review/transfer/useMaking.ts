import { useRef, useState } from "react";
import type { TransferFault, TransferMaking } from "#contract/transfer.ts";

export type Making =
  | { readonly is: "idle" }
  | { readonly is: "asking" }
  | Extract<TransferMaking, { is: "underway" | "written" }>
  | { readonly is: "fault"; readonly fault: TransferFault | "failed" };

/** A file that is being made: how far it is, and a way to give it up. */
export function useMaking() {
  const [making, setMaking] = useState<Making>({ is: "idle" });
  const given = useRef<AbortController | null>(null);

  const start = async (ask: (signal: AbortSignal) => Promise<AsyncIterable<TransferMaking>>) => {
    const giveUp = new AbortController();
    given.current = giveUp;
    setMaking({ is: "asking" });
    try {
      for await (const told of await ask(giveUp.signal)) {
        if (giveUp.signal.aborted) break;
        setMaking(told.is === "given-up" ? { is: "idle" } : told);
      }
    } catch {
      if (!giveUp.signal.aborted) setMaking({ is: "fault", fault: "failed" });
    }
  };

  const giveUp = () => {
    given.current?.abort();
    setMaking({ is: "idle" });
  };

  return { making, start, giveUp, isUnderway: making.is === "asking" || making.is === "underway" };
}
