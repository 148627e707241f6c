import { useState } from "react";
import type { ReviewCaseCommand } from "#contract/review.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { markOfOffice } from "#domain/registry/markOfOffice.ts";
import { useWords } from "../../i18n/useWords.ts";
import { OfficeFind } from "./OfficeFind.tsx";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

interface SpotMarkingProps {
  readonly of: Grievance;
  readonly onAct: (act: ReviewCaseCommand) => void;
}

/** Marks the case to any office of the registry, in place of the one that answers or beside it. */
export function SpotMarking({ of, onAct }: SpotMarkingProps) {
  const { say, locale } = useWords();
  const [typed, setTyped] = useState("");
  const isMarked = of.state === "marked" || of.state === "in-action";
  const mark = (asked: ReviewCaseCommand) => {
    setTyped("");
    onAct(asked);
  };
  return (
    <OfficeFind
      label={say("review.spot.find")}
      typed={typed}
      onType={setTyped}
      renderTools={({ office }) => (
        <>
          <ActionButton
            label={say("review.spot.mark")}
            aria-label={say("review.spot.markTo", { office: office.label[locale] })}
            onPress={() => mark({ do: "mark", to: markOfOffice(office, of) })}
          />
          {isMarked && (
            <ActionButton
              label={say("review.spot.markAsWell")}
              aria-label={say("review.spot.markAsWellTo", { office: office.label[locale] })}
              onPress={() => mark({ do: "mark-as-well", to: markOfOffice(office, of) })}
            />
          )}
        </>
      )}
    />
  );
}
