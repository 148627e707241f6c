import type { WallCard } from "#contract/wall.ts";
import type { Words } from "../../i18n/useWords.ts";

/** Nobody has marked it yet: the department is what the program makes of the citizen's words. */
export const isProposed = ({ state, department }: Pick<WallCard, "state" | "department">) => state === "new" && department !== null;

/** `Police (proposed)`: nobody takes a guess for decided. */
export function departmentTold(name: string, isGuess: boolean, { say }: Pick<Words, "say">): string {
  return isGuess ? `${name} (${say("card.proposed")})` : name;
}
