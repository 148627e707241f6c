import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import type { FoundPlace } from "#contract/places.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { DialogWindow } from "../../../ui/controls/DialogWindow.tsx";
import { nameOfPlace } from "../../../ui/places/placeWords.ts";
import { Fault, Hint } from "../forms/CommandForm.tsx";
import { PickList } from "../forms/PickList.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import type { CommandDialogProps } from "./dialogs.tsx";
import { OWN_WORDS, placeChoices, placeId, UNKNOWN } from "./placeChoices.ts";
import { PlaceMap } from "./PlaceMap.tsx";

/** A longer text is refused by the engine. */
const LONGEST = 100;

/** Where it is, `p`: a district, block, town, village or colony by any spelling, or one's own words within the district that is known. */
export function PlaceDialog({ history: { grievance }, scope, onClose }: CommandDialogProps) {
  const words = useWords();
  const { say } = words;
  const command = useDialogCommand(onClose);
  const [typed, setTyped] = useState("");
  const [pointedAt, setPointedAt] = useState("");
  const { district: known } = grievance;
  const text = useDeferredValue(typed.trim().slice(0, LONGEST));
  const { data: found, isPlaceholderData } = useAnswer((ask) => ask.places.find, {
    input: { text, district: known },
    placeholderData: keepPreviousData,
  });
  // While the engine searches, the list still answers fewer letters: it cannot be taken.
  const isAnswer = !isPlaceholderData && text === typed.trim().slice(0, LONGEST);
  const choices = useMemo(() => placeChoices(found ?? null, text, known, words), [found, text, known, words]);
  const pointed = found?.find((_, at) => placeId(text, at) === pointedAt);
  const set = (district: DistrictName | null, place: string | null) =>
    void command.act(scope.own, { type: "correct-proposal", district, place });
  const pick = (id: string) => {
    if (id.startsWith(UNKNOWN)) return isAnswer ? set(null, null) : undefined;
    if (id.startsWith(OWN_WORDS)) return set(known, text);
    const chosen = isAnswer ? found?.find((_, at) => placeId(text, at) === id) : undefined;
    return chosen === undefined ? undefined : set(chosen.district, chosen.level === "district" ? null : chosen.name);
  };
  return (
    <DialogWindow title={say("desk.act.place.title")} isOpen onClose={onClose}>
      <PickList
        label={say("desk.act.place.title")}
        placeholder={say("desk.act.place.find")}
        typed={typed}
        onType={setTyped}
        choices={choices}
        onPick={pick}
        onPoint={setPointedAt}
        none={found === undefined ? `${say("state.loading")}…` : say("desk.act.place.none")}
        does={say("desk.act.place.set")}
      >
        {pointed !== undefined && <PlaceMap name={nameOfPlace(pointed, words)} district={pointed.district} at={positionOf(pointed)} />}
        {grievance.markedTo !== null && <Hint>{say("desk.act.place.moves")}</Hint>}
      </PickList>
      <Fault>{command.fault}</Fault>
    </DialogWindow>
  );
}

function positionOf({ latitude, longitude }: FoundPlace) {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
