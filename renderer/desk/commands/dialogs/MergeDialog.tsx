import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import type { GrievanceId } from "#domain/ids.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { DialogWindow } from "../../../ui/controls/DialogWindow.tsx";
import { Fault, Hint } from "../forms/CommandForm.tsx";
import type { Choice } from "../forms/choices.ts";
import type { CommandDialogProps } from "./dialogs.tsx";
import { useLikelyCases } from "./likelyCases.ts";
import { PickList } from "../forms/PickList.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";

const FOUND = 20;

/** Puts the case into one incident with another, `m`; with Shift it is set aside as the same complaint once more. */
export function MergeDialog({ history, scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  const [typed, setTyped] = useState("");
  const { choices, isWithheld, isReading } = useMergeChoices(history, typed.trim());
  const pick = (id: string, isDuplicate: boolean) => {
    const other = id as GrievanceId;
    const ticket = choices.find((choice) => choice.id === id)?.ticket ?? "";
    if (!isDuplicate) return void command.act(scope.own, { type: "put-in-incident", with: other });
    const reason = say("desk.act.merge.reason", { ticket });
    return void command.act(scope.own, { type: "set-aside", aside: { as: "duplicate", reason, duplicateOf: other } });
  };
  return (
    <DialogWindow title={say("desk.act.merge.title")} isOpen onClose={onClose}>
      <Hint>{say("desk.act.merge.detail")}</Hint>
      <PickList
        isNumberTyped
        label={say("desk.act.merge.title")}
        placeholder={say("desk.act.merge.find")}
        typed={typed}
        onType={setTyped}
        choices={choices}
        onPick={pick}
        none={
          isReading
            ? `${say("state.loading")}…`
            : say(typed.trim() === "" ? "desk.act.merge.type" : isWithheld ? "desk.list.withheldTitle" : "desk.act.noMatch")
        }
        does={say("desk.act.merge.incident")}
        doesWithShift={say("desk.act.merge.duplicate")}
      />
      <Fault>{command.fault}</Fault>
    </DialogWindow>
  );
}

interface MergeChoice extends Choice {
  readonly ticket: string;
}

interface MergeChoices {
  readonly choices: readonly MergeChoice[];
  readonly isWithheld: boolean;
  readonly isReading: boolean;
}

/** The citizen's own cases, those that are likely the same matter, and those of the incident, each with the reason; with words, whatever the record finds. */
function useMergeChoices(history: CommandDialogProps["history"], typed: string): MergeChoices {
  const { say } = useWords();
  const {
    case: { id: own },
    earlier,
    alike,
  } = history;
  const text = useDeferredValue(typed);
  const likely = useLikelyCases(history, text === "");
  const { data } = useAnswer((ask) => ask.search.posts, {
    input: { text, limit: FOUND },
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
  const choices = useMemo(() => {
    const told = (ticket: string, ...why: readonly string[]) => [ticket, ...why].join(" · ");
    if (text === "") {
      // All at once: no line moves under the number that stands for it.
      if (likely === undefined) return [];
      const ofCitizen = earlier.map(({ id, ticket, text: label }) => ({
        id,
        ticket,
        label,
        detail: told(ticket, say("desk.act.merge.same.citizen")),
      }));
      const others = (likely ?? []).map(({ row: { id, ticket, text: label }, same, days }) => {
        const why = same.map((each) => say(`desk.act.merge.same.${each}`));
        return { id, ticket, label, detail: told(ticket, ...why, say("desk.act.merge.days", { n: days })) };
      });
      const inIncident = alike.map(({ id, ticket, text: label }) => ({
        id,
        ticket,
        label,
        detail: told(ticket, say("desk.act.merge.same.incident")),
      }));
      return onceEach([...ofCitizen, ...others, ...inIncident]);
    }
    const found = new Map<string, MergeChoice>();
    for (const { grievanceId, ticket, text: label } of data?.posts ?? []) {
      if (grievanceId !== null && grievanceId !== own && !found.has(grievanceId))
        found.set(grievanceId, { id: grievanceId, ticket: ticket ?? "", label, detail: ticket });
    }
    return [...found.values()];
  }, [text, earlier, alike, likely, data, own, say]);
  return { choices, isWithheld: data?.withheld === true, isReading: text === "" && likely === undefined };
}

/** The first of several that are the same case. */
function onceEach(choices: readonly MergeChoice[]): readonly MergeChoice[] {
  return choices.filter(({ id }, index) => choices.findIndex((each) => each.id === id) === index);
}
