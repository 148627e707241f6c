import { useState } from "react";
import type { FoundBackups, RestoreFault } from "#contract/restoring.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { faultOf } from "./useRestore.ts";

/** The backups that can be chosen: those of the folder that they went to last, until a person chooses another place. */
export function useFound() {
  const { client } = useEngine();
  const [other, setOther] = useState<{ readonly found: FoundBackups | null; readonly fault: RestoreFault | null } | null>(null);
  const usual = useAnswer((ask) => ask.restoring.look, { input: { place: null }, gcTime: 0, retry: false });
  return {
    found: other?.found ?? usual.data ?? null,
    /** Not known yet: a folder in the network may take seconds. */
    isLooking: other === null && usual.isPending,
    fault: other === null ? (usual.isError ? faultOf(usual.error) : null) : other.fault,
    look: async () => {
      setOther(null);
      await usual.refetch();
    },
    choose: async () => {
      const place = await client.restoring.choose();
      if (place === null) return;
      try {
        setOther({ found: await client.restoring.look({ place }), fault: null });
      } catch (error) {
        setOther({ found: null, fault: faultOf(error) });
      }
    },
  };
}
