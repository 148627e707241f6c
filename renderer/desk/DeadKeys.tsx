import { useEffect, useState } from "react";
import { useWords } from "../i18n/useWords.ts";
import { useTold } from "../ui/announce/useTold.ts";
import { ActionButton } from "../ui/controls/ActionButton.tsx";
import { DialogActions, DialogWindow } from "../ui/controls/DialogWindow.tsx";
import { useCommandRunner } from "./commandRunner/useCommandRunner.tsx";
import { commandOf, isCaseCommand } from "#contract/commandList.ts";
import type { MessageId } from "../i18n/en.ts";
import { ActInTheWay } from "./case/ActInTheWay.tsx";
import type { Refused } from "./commandRunner/commandRunner.ts";
import { useCursor } from "./queue/useQueue.tsx";
import { Keycap } from "./keys/Keycap.tsx";
import { type DeadKey, whyStill } from "./keys/registry.ts";
import { useCommands, usePossibleCommands } from "./keys/useCommand.tsx";

/**
 * Says why a key did nothing. Where it would have opened something to type into, a dialog takes what is typed next, so that no word of it runs as
 * commands: it ends with Escape or Enter alone, for a space may be typed.
 */
export function DeadKeys() {
  const { say } = useWords();
  const registry = useCommands();
  const { tellDead } = useCommandRunner();
  const { caseId } = useCursor();
  const [dead, setDead] = useState<(DeadKey & { readonly about: Refused | null }) | null>(null);
  useEffect(
    () =>
      registry.onDead((key) => {
        const { opens, label } = commandOf(key.id);
        const about = isCaseCommand(key.id) && caseId !== null ? refusedOf(caseId, key.why) : null;
        if (opens === true && key.isCovered !== true) setDead({ ...key, about });
        else tellDead(label, key.why, about);
      }),
    [registry, tellDead, caseId],
  );
  const isOpen = dead !== null;
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      setDead(null);
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [isOpen]);
  usePossibleCommands();
  const why = dead === null ? null : whyStill(registry, dead);
  // The dialog says by itself what it opens with.
  useTold(why === null || why === dead?.why ? null : say(why));
  if (dead === null || why === null) return null;
  const close = () => setDead(null);
  return (
    <DialogWindow title={say(commandOf(dead.id).label)} isOpen onClose={close}>
      <p data-dead={dead.id}>{say(why)}</p>
      {dead.about !== null && why === dead.why && <ActInTheWay id={dead.about.id} code={dead.about.code} />}
      <DialogActions>
        <ActionButton label={say("word.close")} after={<Keycap stroke="Escape" />} onPress={close} />
      </DialogActions>
    </DialogWindow>
  );
}

const OF_RULES = "desk.refusal.";

/** Null where it is not the rules of a case that say so. */
function refusedOf(id: string, why: MessageId): Refused | null {
  return why.startsWith(OF_RULES) ? { id, code: why.slice(OF_RULES.length) as Refused["code"] } : null;
}
