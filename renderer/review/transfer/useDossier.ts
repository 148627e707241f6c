import { useAnswer } from "../../client/useAnswer.ts";

/** The dossier that this window shows, and how many acts were done in it; null in the room itself, and while it is not known. */
export function useDossier() {
  const { data = null } = useAnswer((ask) => ask.transfer.here);
  return data;
}
