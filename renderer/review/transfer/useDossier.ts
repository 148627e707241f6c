import { useQuery } from "@tanstack/react-query";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";

/** The dossier that this window shows, and how many acts were done in it; null in the room itself, and while it is not known. */
export function useDossier() {
  const { queries } = useEngine();
  const connected = useConnectionState().status === "connected";
  const { data = null } = useQuery(queries.transfer.here.queryOptions({ enabled: connected }));
  return data;
}
