import { useRef, useState } from "react";
import type { TransferMaking } from "#contract/transfer.ts";
import type { Complaint } from "../../ui/people/passphraseFault.ts";
import { transferFailure } from "./transferFailure.ts";

export type Making =
  | { readonly is: "idle" }
  | { readonly is: "asking" }
  | Extract<TransferMaking, { is: "underway" | "written" }>
  | { readonly is: "fault"; readonly complaint: Complaint };

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
        if (told.is === "given-up") setMaking({ is: "idle" });
        else setMaking(told.is === "fault" ? { is: "fault", complaint: { message: `transfer.fault.${told.fault}` } } : told);
      }
    } catch (error) {
      if (!giveUp.signal.aborted) setMaking({ is: "fault", complaint: transferFailure(error) });
    }
  };

  const giveUp = () => {
    given.current?.abort();
    setMaking({ is: "idle" });
  };

  return { making, start, giveUp, isUnderway: making.is === "asking" || making.is === "underway" };
}
