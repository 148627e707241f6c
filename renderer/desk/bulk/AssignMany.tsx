import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ChooseOne } from "../../ui/controls/Choose.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { DialogActions, DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { useMyId } from "../queue/useQueue.tsx";
import type { BulkQuestion } from "./bulkQuestion.ts";

const NOBODY = "nobody";

/** Puts many on one person's list, or on nobody's. */
export function AssignMany({ count, onAct, onClose }: BulkQuestion) {
  const { say } = useWords();
  const { queries } = useEngine();
  const me = useMyId();
  const { data: people } = useQuery(queries.people.list.queryOptions());
  const [person, setPerson] = useState(me);
  const colleagues = (people ?? []).filter(({ id, active }) => active && id !== me);
  const assign = () => onAct({ do: "act", action: { type: "assign", to: person === NOBODY ? null : person } });
  return (
    <DialogWindow title={say("desk.bulk.assignTitle", { n: count })} isOpen onClose={onClose}>
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
      <DialogActions>
        <Button className={controlStyles.button} onPress={onClose}>
          {say("desk.bulk.no")}
        </Button>
        <Button className={controlStyles.button} data-main autoFocus onPress={assign}>
          {say("settings.save")}
        </Button>
      </DialogActions>
    </DialogWindow>
  );
}
