import { useMutation } from "@tanstack/react-query";
import type { AskedOfShell } from "#contract/windows.ts";
import { useEngine } from "../client/EngineProvider.tsx";
import { failureOf } from "../ui/failure.ts";
import { useCommandRunner } from "./commandRunner/useCommandRunner.tsx";

/** Asks the shell for another window, or what else its menu does. */
export function useAskShell(): (asked: AskedOfShell) => void {
  const { queries } = useEngine();
  const acts = useCommandRunner();
  const ask = useMutation(queries.windows.ask.mutationOptions({ onError: (error) => acts.tellFailure(failureOf(error)) }));
  return (asked) => ask.mutate(asked);
}
