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
  const { person, lock, leave } = useGate();
  const leaveWork = useLeave();
  return person === null ? null : { lock, signOut: () => leaveWork(leave) };
}
