import { useQuery } from "@tanstack/react-query";
import { useConnectionState, useEngine } from "./EngineProvider.tsx";

/** Asked once for each engine: an engine rehearses for its whole life or not at all. */
export function useIsRehearsal(): boolean {
  const { client } = useEngine();
  const connection = useConnectionState();
  const generation = connection.status === "connected" ? connection.generation : null;
  const { data: now } = useQuery({
    queryKey: ["rehearsal", generation],
    queryFn: () => client.wall.now({ cards: 1, offices: 1, parts: [] }),
    enabled: generation !== null,
    placeholderData: (before) => before,
  });
  return now?.rehearsal ?? false;
}
