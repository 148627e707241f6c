import { useState } from "react";
import type { SavedFilter } from "#contract/desk.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton, TextButton } from "../../ui/controls/ActionButton.tsx";
import { DialogActions, DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { SubmitForm } from "../../ui/controls/SubmitForm.tsx";
import { callFailure } from "../../ui/failure.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { Keycap } from "../keys/Keycap.tsx";
import { useCommand } from "../keys/useCommand.tsx";
import { partsOf } from "./filterParts.ts";
import { chosenFilter } from "./queueOfChoice.ts";
import { useFilterWords } from "./useFilterWords.ts";
import { useQueue } from "./useQueue.tsx";
import { useSavedFilters } from "./useSavedFilters.ts";
import { LONGEST_FILTER_NAME } from "#contract/limits.ts";

/** Where nothing is narrowed there is nothing to keep. */
export function NothingToSave() {
  useCommand("saveFilter", null, { why: "desk.dead.nothingToSave" });
  return null;
}

/** Keeps the queue on screen under a name of one's own. */
export function SaveFilter() {
  const { choose, queue } = useQueue();
  const words = useFilterWords(queue.filter);
  const { say } = words;
  const { put } = useSavedFilters();
  const [isOpen, setOpen] = useState(false);
  useCommand("saveFilter", () => setOpen(true));

  const save = async (name: string) => {
    const { filter, order } = queue;
    const saved: SavedFilter = { id: crypto.randomUUID(), name, queue: { filter, order } };
    await put(saved);
    setOpen(false);
    choose(chosenFilter(saved));
  };
  const { text, ...rest } = queue.filter;
  const proposed = [...partsOf(rest, words).map(({ said }) => said), ...(text === undefined ? [] : [text])].join(", ");
  return (
    <>
      <TextButton label={say("desk.filter.save")} after={<Keycap of="saveFilter" />} onPress={() => setOpen(true)} />
      <NameDialog
        title={say("desk.filter.saveTitle")}
        isOpen={isOpen}
        name={proposed.slice(0, LONGEST_FILTER_NAME)}
        onClose={() => setOpen(false)}
        onName={save}
      />
    </>
  );
}

interface NameDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly name: string;
  readonly onClose: () => void;
  readonly onName: (name: string) => Promise<void>;
}

/** Asks for the name of a filter. */
export function NameDialog({ title, isOpen, onClose, ...rest }: NameDialogProps) {
  return (
    <DialogWindow title={title} isOpen={isOpen} onClose={onClose}>
      <NameForm {...rest} onClose={onClose} />
    </DialogWindow>
  );
}

function NameForm({ name: first, onName, onClose }: Pick<NameDialogProps, "name" | "onName" | "onClose">) {
  const { say } = useWords();
  const [name, setName] = useState(first);
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => {
    if (name.trim() === "") return setFault(say("desk.filter.nameNeeded"));
    onName(name.trim().slice(0, LONGEST_FILTER_NAME)).catch((error: unknown) => setFault(say(callFailure(error))));
    return undefined;
  };
  return (
    <SubmitForm onSubmit={submit}>
      <Field name="name" label={say("word.name")} value={name} onChange={setName} fault={fault} autoFocus />
      <DialogActions>
        <ActionButton label={say("word.cancel")} onPress={onClose} />
        <ActionButton label={say("word.save")} type="submit" data-main />
      </DialogActions>
    </SubmitForm>
  );
}
