import { useMemo, useState } from "react";
import { DISTRICTS, type DistrictName } from "#domain/geography/districts.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { placeInCase } from "../../../ui/words/placeInCase.ts";
import { Field } from "../../../ui/controls/Field.tsx";
import { CommandForm, Hint } from "../forms/CommandForm.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";
import { PickDialog } from "../forms/PickDialog.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";

const UNKNOWN = "unknown";

/** Where it is, `p`: first the district, then the place in it, in one's own words. */
export function PlaceDialog({ history, scope, onClose }: CommandDialogProps) {
  const words = useWords();
  const { say, locale } = words;
  const { grievance } = history;
  const shown = placeInCase(history, locale, grievance.place) ?? "";
  const command = useDialogCommand(onClose);
  const [chosen, setChosen] = useState<{ readonly district: DistrictName | null } | null>(null);
  const [place, setPlace] = useState(shown);
  const choices = useMemo(() => {
    const known = DISTRICTS.toSorted((one, other) => Number(other.name === grievance.district) - Number(one.name === grievance.district));
    return [
      ...known.map(({ name, hi }) => ({ id: name, label: words.district(name), names: [name, hi] })),
      { id: UNKNOWN, label: say("district.unknownLong") },
    ];
  }, [grievance, words, say]);
  if (chosen === null) {
    return (
      <PickDialog
        title={say("desk.act.place.title")}
        placeholder={say("desk.act.place.district")}
        command={command}
        choices={choices}
        onPick={(id) => setChosen({ district: id === UNKNOWN ? null : (id as DistrictName) })}
        does={say("desk.act.place.next")}
      />
    );
  }
  const { district } = chosen;
  /** What is left as it was shown keeps its own name, whatever the language. */
  const written = (typed: string) => (typed.trim() === shown ? grievance.place : typed.trim() === "" ? null : typed.trim());
  return (
    <CommandForm
      title={say("desk.act.place.titleIn", { district: words.district(district) })}
      command={command}
      submit={say("desk.act.place.set")}
      onSubmit={() => void command.act(scope.own, { type: "correct-proposal", district, place: written(place) })}
    >
      <Field name="place" label={say("desk.act.place.place")} value={place} onChange={setPlace} autoFocus />
      {grievance.markedTo !== null && district !== grievance.district && <Hint>{say("desk.act.place.moves")}</Hint>}
    </CommandForm>
  );
}
