import { createContext, useContext } from "react";
import type { GrievanceId } from "#domain/ids.ts";
import type { ReviewCommands } from "./useReviewCommands.ts";

/** An office that may promise something. */
export interface Promiser {
  readonly id: string;
  readonly label: { readonly en: string; readonly hi: string };
  /** Who holds it now. */
  readonly holder: string | null;
}

/** Cases that the next promise is about. */
export interface Group {
  /** How it is called on the screen. */
  readonly what: string;
  readonly cases: readonly GrievanceId[];
  /** Who may promise it besides those who were called to the stop; the likeliest first. */
  readonly offices: readonly Promiser[];
}

/** What the speaker has taken up, and what can be done with it. */
export interface InHand {
  readonly caseId: string | null;
  readonly takeCase: (id: string | null) => void;
  readonly group: Group | null;
  readonly takeGroup: (group: Group | null) => void;
  readonly acts: ReviewCommands;
}

export const InHandContext = createContext<InHand | null>(null);

export function useInHand(): InHand {
  const inHand = useContext(InHandContext);
  if (!inHand) throw new Error("No review is open");
  return inHand;
}
