import type { GrievanceId } from "#domain/ids.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { failureOf } from "../../ui/failure.ts";
import { useCommandRunner } from "../commandRunner/useCommandRunner.tsx";

/** Saves a copy of a file of a case where the person says, and tells them what became of it; null for anyone who may not. */
export function useSaveFile(id: GrievanceId): ((file: string) => void) | null {
  const { client } = useEngine();
  const { tellSaved, tellFailure } = useCommandRunner();
  const may = useMay();
  const save = async (file: string) => {
    try {
      for await (const saved of await client.files.saveAs({ id, file })) tellSaved(saved);
    } catch (error) {
      tellFailure(failureOf(error));
    }
  };
  return may("triage") ? (file) => void save(file) : null;
}
