import { useWords } from "../../../i18n/useWords.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";

const SAID = { none: "replay.none", waiting: "panel.waiting", failed: "replay.failed" } as const;

/** Stands in a panel of the replay while there is no frame to show. */
export function ReplayMessage({ is }: { readonly is: keyof typeof SAID }) {
  const { say } = useWords();
  return <PanelMessage text={say(SAID[is])} />;
}
