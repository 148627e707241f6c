import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { useMyId } from "../../queue/useQueue.tsx";
import { BulkAnswers, BulkDialog } from "./BulkDialog.tsx";
import type { BulkQuestion } from "./bulkQuestion.ts";
import { useWeighed } from "./useWeighed.ts";

const NOBODY = "nobody";

/** Puts many on one person's list, or on nobody's. */
export function AssignMany({ frozen, onAct, onClose }: BulkQuestion) {
  const { say } = useWords();
  const { queries } = useEngine();
  const me = useMyId();
  const { data: people } = useQuery(queries.people.list.queryOptions());
  const [person, setPerson] = useState(me);
  const colleagues = (people ?? []).filter(({ id, active }) => active && id !== me);
  const act = { do: "act", action: { type: "assign", to: person === NOBODY ? null : person } } as const;
  const question = useWeighed(frozen, act);
  const { weighed } = question;
  return (
    <BulkDialog frozen={frozen} question={question} title={(n) => say("desk.bulk.assignTitle", { n })} onClose={onClose}>
      <ChooseOne
        label={say("desk.filter.assignee")}
        options={[
          { value: me, label: say("desk.filter.assignee.me") },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          { value: NOBODY, label: say("desk.filter.assignee.nobody") },
        ]}
        value={person}
        onChange={setPerson}
      />
      <BulkAnswers
        question={question}
        yes={say("settings.save")}
        onClose={onClose}
        onYes={() => weighed !== null && onAct(act, weighed)}
        autoFocus
      />
    </BulkDialog>
  );
}
