import { ORPCError } from "@orpc/client";
import { useRef, useState } from "react";
import type { Drill, DrillTold, RestoreFault, RestorePreview, RestoreTold } from "#contract/restoring.ts";
import { useEngine } from "../../client/EngineProvider.tsx";

export type RestoreStage =
  | { readonly is: "choosing"; readonly fault: RestoreFault | null }
  | { readonly is: "looking" }
  | { readonly is: "found"; readonly preview: RestorePreview }
  | { readonly is: "underway"; readonly step: "reading" | "checking"; readonly done: number; readonly total: number }
  | { readonly is: "restored" }
  | { readonly is: "drilled"; readonly drill: Drill };

interface Wanted {
  readonly folder: string;
  readonly name: string;
  readonly identity: string;
}

const CHOOSING: RestoreStage = { is: "choosing", fault: null };

/** Where the restore of a backup stands. It is given up by `giveUp`, and by closing the page. */
export function useRestore() {
  const { client } = useEngine();
  const [stage, setStage] = useState<RestoreStage>(CHOOSING);
  const giving = useRef<AbortController | null>(null);

  async function follow(open: (signal: AbortSignal) => Promise<AsyncIterable<RestoreTold | DrillTold>>): Promise<void> {
    const giveUp = new AbortController();
    giving.current = giveUp;
    setStage({ is: "underway", step: "reading", done: 0, total: 0 });
    try {
      for await (const told of await open(giveUp.signal)) {
        if (giveUp.signal.aborted) return;
        setStage(told.is === "fault" ? { is: "choosing", fault: told.fault } : told);
      }
    } catch {
      // Where it was all read, the engine has ended to open the restored record.
      if (!giveUp.signal.aborted) setStage((now) => (now.is === "restored" ? now : { is: "choosing", fault: "failed" }));
    }
  }

  return {
    stage,
    async look(wanted: Wanted) {
      setStage({ is: "looking" });
      try {
        setStage({ is: "found", preview: await client.restoring.preview(wanted) });
      } catch (error) {
        setStage({ is: "choosing", fault: faultOf(error) });
      }
    },
    restore: (wanted: Wanted) => follow((signal) => client.restoring.restore(wanted, { signal })),
    drill: (wanted: Wanted) => follow((signal) => client.restoring.drill(wanted, { signal })),
    giveUp: () => {
      giving.current?.abort();
      setStage(CHOOSING);
    },
  };
}

/** What the engine says is wrong with a backup; `failed` for all else. */
export function faultOf(error: unknown): RestoreFault {
  return error instanceof ORPCError && error.defined && error.code === "FAULT" ? (error.data as { fault: RestoreFault }).fault : "failed";
}
