import { type ReactNode, useMemo, useState } from "react";
import { useWords } from "../../../i18n/useWords.ts";
import { DialogWindow } from "../../../ui/controls/DialogWindow.tsx";
import { Fault } from "./CommandForm.tsx";
import { type Choice, matching } from "./choices.ts";
import { PickList } from "./PickList.tsx";
import type { DialogCommand } from "./useDialogCommand.ts";

interface PickDialogProps {
  readonly title: string;
  readonly placeholder: string;
  readonly command: DialogCommand;
  readonly choices: readonly Choice[];
  readonly onPick: (id: string, withShift: boolean) => void;
  readonly does: string;
  readonly doesWithShift?: string | null;
  /** Above the list. */
  readonly before?: ReactNode;
  /** Said where the list is empty; unless given, that nothing matches what was typed. */
  readonly none?: string;
  /** Below the list. */
  readonly children?: ReactNode;
  /** What was typed becomes a choice of its own, under the id `typed:…`. */
  readonly takesTyped?: (typed: string) => string;
}

export const TYPED = "typed:";

/** A dialog with one list of which one line is taken. */
export function PickDialog({
  title,
  placeholder,
  command,
  choices,
  onPick,
  does,
  doesWithShift = null,
  before,
  none,
  children,
  takesTyped,
}: PickDialogProps) {
  const { say } = useWords();
  const [typed, setTyped] = useState("");
  const shown = useMemo(() => {
    const found = matching(choices, typed);
    const own = typed.trim();
    return takesTyped === undefined || own === "" ? found : [...found, { id: `${TYPED}${own}`, label: takesTyped(own) }];
  }, [choices, typed, takesTyped]);
  return (
    <DialogWindow title={title} isOpen onClose={command.close}>
      {before}
      <PickList
        label={title}
        placeholder={placeholder}
        typed={typed}
        onType={setTyped}
        choices={shown}
        onPick={onPick}
        none={none ?? say("desk.act.noMatch")}
        does={does}
        doesWithShift={doesWithShift}
      >
        {children}
      </PickList>
      <Fault>{command.fault}</Fault>
    </DialogWindow>
  );
}
