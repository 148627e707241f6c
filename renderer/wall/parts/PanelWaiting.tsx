import { useContext } from "react";
import { useWords } from "../../i18n/useWords.ts";
import { ConnectionProblemContext } from "./connectionProblem.ts";
import { PanelMessage } from "./PanelMessage.tsx";

/** Stands where a panel's numbers have not come yet: nobody counts them while the engine is away, does not answer or cannot read. */
export function PanelWaiting() {
  const { say } = useWords();
  const problem = useContext(ConnectionProblemContext);
  return <PanelMessage text={say(problem === null ? "panel.waiting" : "panel.notKnown")} />;
}
