import { useEffect, useState } from "react";
import { useWords } from "../i18n/useWords.ts";
import { ActionButton } from "../ui/controls/ActionButton.tsx";
import { DialogActions, DialogWindow } from "../ui/controls/DialogWindow.tsx";
import { useCommandRunner } from "./commandRunner/useCommandRunner.tsx";
import { commandOf } from "#contract/commandList.ts";
import { Keycap } from "./keys/Keycap.tsx";
import type { DeadKey } from "./keys/registry.ts";
import { useCommands } from "./keys/useCommand.tsx";

/**
 * Says why a key did nothing. Where it would have opened something to type into, a dialog takes what is typed next, so that no word of it runs as
 * commands: it ends with Escape or Enter alone, for a space may be typed.
 */
export function DeadKeys() {
  const { say } = useWords();
  const registry = useCommands();
  const { tellDead } = useCommandRunner();
  const [dead, setDead] = useState<DeadKey | null>(null);
  useEffect(
    () =>
      registry.onDead((key) => {
        const { opens, label } = commandOf(key.id);
        if (opens === true && key.isCovered !== true) setDead(key);
        else tellDead(label, key.why);
      }),
    [registry, tellDead],
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
  if (dead === null) return null;
  const close = () => setDead(null);
  return (
    <DialogWindow title={say(commandOf(dead.id).label)} isOpen onClose={close}>
      <p data-dead={dead.id}>{say(dead.why)}</p>
      <DialogActions>
        <ActionButton label={say("word.close")} after={<Keycap stroke="Escape" />} onPress={close} />
      </DialogActions>
    </DialogWindow>
  );
}
