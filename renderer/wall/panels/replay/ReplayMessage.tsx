import { useWords } from "../../../i18n/useWords.ts";
import { replayMoment } from "../../../ui/words/replaySpan.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";

const SAID = { none: "replay.none", failed: "replay.failed" } as const;

/** Stands in a panel of the replay while there is no frame to show. */
export function ReplayMessage({ is }: { readonly is: "waiting" | keyof typeof SAID }) {
  const { say } = useWords();
  return is === "waiting" ? <PanelWaiting /> : <PanelMessage text={say(SAID[is])} />;
}

/** Stands in a list of the replay before the record begins, of which it says nothing; `knownFrom` is null where it has no case. */
export function ReplayUnknown({ knownFrom }: { readonly knownFrom: number | null }) {
  const words = useWords();
  const { say } = words;
  return (
    <PanelMessage text={knownFrom === null ? say("clear.no-case") : say("replay.unknownYet", { time: replayMoment(knownFrom, words) })} />
  );
}
