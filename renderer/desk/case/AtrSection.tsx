import type { CaseHistory } from "#contract/grievances.ts";
import { useWords } from "../../i18n/useWords.ts";
import { AtrView } from "../facts/AtrView.tsx";
import { Section } from "../facts/Section.tsx";

/** The action-taken report that the case has, whether it was accepted or waits to be. */
export function AtrSection({ history }: { readonly history: CaseHistory }) {
  const { say } = useWords();
  const { atr, state } = history.grievance;
  if (atr === null) return null;
  return (
    <Section title={say(state === "atr-sent" ? "desk.case.atrToCheck" : "desk.case.atr")}>
      <AtrView id={history.grievance.id} atr={atr} doubts={state === "atr-sent" ? history.atrDoubts : NO_DOUBTS} />
    </Section>
  );
}

/** What was accepted or returned is past: its doubts were weighed then. */
const NO_DOUBTS: CaseHistory["atrDoubts"] = [];
