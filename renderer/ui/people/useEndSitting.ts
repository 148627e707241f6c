import { useLeave } from "../unsaved/UnsavedScope.tsx";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { callFailure } from "../failure.ts";
import { isUnanswered } from "./refusedEnding.ts";
import { useGate } from "./sitting.ts";

interface EndSitting {
  /** What is open stays behind the lock, for the same person. */
  readonly lock: () => void;
  /** Asks first where something is not saved. */
  readonly signOut: () => void;
}

/** The two ways in which a person leaves the window; null in a room that has no people yet. */
export function useEndSitting(): EndSitting | null {
  const { client } = useEngine();
  const { person, end, leave } = useGate();
  const leaveWork = useLeave();
  return person === null ? null : { lock: () => end("lock", () => client.people.lock()), signOut: () => leaveWork(leave) };
}

/** That the window is still open, and why, where a person wanted to leave it; null where all went well. */
export function useNotEnded(): string | null {
  const { say } = useWords();
  const { notEnded } = useGate();
  if (notEnded === null) return null;
  return say(isUnanswered(notEnded) ? "lock.notDone" : callFailure(notEnded));
}
