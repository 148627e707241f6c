import { useMutation } from "@tanstack/react-query";
import { useEngine } from "../../client/EngineProvider.tsx";
import { failureOf } from "../commandRunner/failure.ts";
import { useCommandRunner } from "../commandRunner/useCommandRunner.tsx";
import { useCommand } from "../keys/useCommand.tsx";

/** Opens a view of the wall in a window of its own. */
export function useShowMirror(): void {
  const { queries } = useEngine();
  const acts = useCommandRunner();
  const showMirror = useMutation(queries.walls.showMirror.mutationOptions({ onError: (error) => acts.tellFailure(failureOf(error)) }));
  useCommand("showMirror", () => showMirror.mutate(undefined));
}
