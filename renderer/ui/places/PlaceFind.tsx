import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { FoundPlace } from "#contract/places.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../controls/ActionButton.tsx";
import { Field } from "../controls/Field.tsx";
import styles from "./PlaceFind.module.css";
import { nameOfPlace, pathOfPlace } from "./placeWords.ts";

interface PlaceFindProps {
  readonly label: string;
  readonly help?: string;
  /** The district that is known: its places come first. */
  readonly district: DistrictName | null;
  /** What is chosen already, each as it is taken away again. */
  readonly chosen?: readonly { readonly label: string; readonly onDrop: () => void }[];
  readonly onPick: (place: FoundPlace) => void;
}

const NONE: NonNullable<PlaceFindProps["chosen"]> = [];
const MOST_OFFERED = 6;
/** A longer text is refused by the engine. */
const LONGEST = 100;

/** Places by any spelling in any script while they are typed: a press takes one, Enter the first. What is typed here only looks for them. */
export function PlaceFind({ label, help, district, chosen = NONE, onPick }: PlaceFindProps) {
  const words = useWords();
  const { say } = words;
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim().slice(0, LONGEST));
  const { data, isPlaceholderData } = useAnswer((ask) => ask.places.find, {
    input: { text, district },
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
  const offered = text === "" ? [] : (data ?? []).slice(0, MOST_OFFERED);
  // While the engine searches, these still answer fewer letters: Enter would take another place.
  const isAnswer = !isPlaceholderData && text === typed.trim().slice(0, LONGEST);
  const [first] = offered;
  const pick = (place: FoundPlace) => {
    setTyped("");
    onPick(place);
  };
  return (
    <div>
      <Field
        name="place"
        isWork={false}
        label={label}
        {...(help !== undefined && { help })}
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.ctrlKey || event.metaKey || typed.trim() === "") return;
          event.preventDefault();
          if (isAnswer && first !== undefined) pick(first);
        }}
      />
      <ul className={styles.offered} aria-live="polite">
        {chosen.map((each) => (
          <li key={each.label}>
            <ActionButton label={`${each.label} ×`} onPress={each.onDrop} />
          </li>
        ))}
        {offered.map((place) => (
          <li key={`${place.level} ${place.district} ${place.within?.en ?? ""} ${place.name}`}>
            <ActionButton label={`+ ${nameOfPlace(place, words)} (${pathOfPlace(place, words)})`} onPress={() => pick(place)} />
          </li>
        ))}
        {text !== "" && isAnswer && offered.length === 0 && <li>{say("desk.act.place.none")}</li>}
      </ul>
    </div>
  );
}
