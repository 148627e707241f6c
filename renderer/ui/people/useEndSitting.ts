import { useMutation } from "@tanstack/react-query";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useLeave } from "../unsaved/UnsavedScope.tsx";
import { useGate } from "./sitting.ts";

interface EndSitting {
  /** What is open stays behind the lock, for the same person. */
  readonly lock: () => void;
  /** Asks first where something is not saved. */
  readonly signOut: () => void;
}

/** The two ways in which a person leaves the window; null in a room that has no people yet. */
export function useEndSitting(): EndSitting | null {
  const { queries, queryClient } = useEngine();
  const { person, leave } = useGate();
  const leaveWork = useLeave();
  const { mutate } = useMutation(
    queries.people.lock.mutationOptions({ onSuccess: (locked) => queryClient.setQueryData(queries.people.state.queryKey(), locked) }),
  );
  return person === null ? null : { lock: () => mutate(undefined), signOut: () => leaveWork(leave) };
}
