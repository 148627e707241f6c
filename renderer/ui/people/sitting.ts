import { createContext, useContext } from "react";
import type { PersonAnswer, SessionStateAnswer } from "#contract/people.ts";
import { type DossierMode, refusalInDossier } from "#domain/transfer/dossierRights.ts";
import { may, type Capability } from "#domain/people/roles.ts";
import { needsWholeRecord, sameScope } from "#domain/people/scope.ts";
import type { Ending, EndingState } from "./useEnding.ts";

/** Whose content a page shows. While the window is locked it stays what it was, so that the content behind stays too. */
export interface Sitting {
  /** Null in a room that has no people yet: there everybody may do everything. */
  readonly person: PersonAnswer | null;
}

interface Gate extends Sitting {
  /** Set in a dossier that was opened here, where less may be done anyone who sits there. */
  readonly mode: DossierMode | null;
  /** Asks the engine to lock the window or to sign out. */
  readonly end: EndingState["end"];
  /** Signs out, and takes the content with it. */
  readonly leave: () => void;
  /** Which of both was asked for a second ago and is not answered yet. */
  readonly ending: Ending | null;
  /** Why the last try to lock or to sign out did not happen; null where it did. */
  readonly notEnded: Error | null;
}

export const GateContext = createContext<Gate | null>(null);

export function useGate(): Gate {
  const gate = useContext(GateContext);
  if (!gate) throw new Error("There is no SignInGate above");
  return gate;
}

/** Who sits at the window; null in a room that has no people yet. */
export function usePerson(): PersonAnswer | null {
  return useGate().person;
}

/** Whether who sits here sees a part of the record: what is about the whole of it is not for them. */
export function useIsScoped(): boolean {
  return useGate().person?.scope != null;
}

/** Whether anyone who sits here may do something: for showing it. The engine decides again when it is done. */
export function useMay(): (capability: Capability) => boolean {
  const { person, mode } = useGate();
  return (capability) =>
    (mode === null || refusalInDossier(mode, capability) === null) &&
    (person === null || (may(person.role, capability) && (person.scope === null || !needsWholeRecord(capability))));
}

/** Null where nobody is to see the content. */
export function sittingOf(session: SessionStateAnswer | undefined): Sitting | null {
  if (session?.status === "first-run") return { person: null };
  return session?.status === "signed-in" ? { person: session.person } : null;
}

export function isSame(one: Sitting | null, other: Sitting | null): boolean {
  return (
    one === other ||
    (one !== null &&
      other !== null &&
      one.person?.id === other.person?.id &&
      one.person?.name === other.person?.name &&
      one.person?.role === other.person?.role &&
      sameScope(one.person?.scope ?? null, other.person?.scope ?? null))
  );
}
