import { useState } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { useCommand } from "../keys/useCommand.tsx";
import { Keycap } from "../keys/Keycap.tsx";
import { ChooseOne } from "../../ui/controls/Choose.tsx";
import { DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { FilterForm } from "./FilterForm.tsx";
import { type FilterField, partsToShow } from "./filterParts.ts";
import { isChanged } from "./queueOfChoice.ts";
import { ListLook } from "./ListLook.tsx";
import { NothingToSave, SaveFilter } from "./SaveFilter.tsx";
import { useFilterWords } from "./useFilterWords.ts";
import { useQueue } from "./useQueue.tsx";
import styles from "./FilterBar.module.css";
import { CASE_ORDERS } from "#domain/desk/caseOrders.ts";

/** What the list is narrowed to, each part with the way to take it away; the form for more; what has come meanwhile; the order. */
export function FilterBar() {
  const { choice, choose, queue } = useQueue();
  const words = useFilterWords(queue.filter);
  const { say } = words;
  const [isOpen, setOpen] = useState(false);
  const parts = partsToShow(choice, queue.filter, words);
  const without = (field: FilterField) => choose({ ...choice, changes: { ...choice.changes, [field]: undefined } });
  useCommand("filter", () => setOpen(true));
  return (
    <div className={styles.bar}>
      <Button className={styles.button ?? ""} onPress={() => setOpen(true)}>
        {say("desk.filter.button")} <Keycap of="filter" />
      </Button>
      <DialogWindow title={say("desk.filter.title")} about={say("desk.filter.about")} isOpen={isOpen} onClose={() => setOpen(false)} wide>
        <FilterForm onClose={() => setOpen(false)} />
      </DialogWindow>
      <ListLook />
      <Waiting />
      <div className={styles.order}>
        <ChooseOne
          label={say("desk.filter.order")}
          options={CASE_ORDERS.map((value) => ({ value, label: say(`desk.order.${value}`) }))}
          value={queue.order}
          onChange={(order) => choose({ ...choice, order })}
        />
      </div>
      {!isChanged(choice) && <NothingToSave />}
      {(parts.length > 0 || isChanged(choice)) && (
        <ul className={styles.parts}>
          {parts.map(({ field, said }) => (
            <li key={field}>
              <Button className={styles.part ?? ""} aria-label={say("desk.filter.without", { what: said })} onPress={() => without(field)}>
                <span>{said}</span> <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
          {isChanged(choice) && (
            <li>
              <SaveFilter />
            </li>
          )}
        </ul>
      )}
      {queue.unread.length > 0 && <p className={styles.unread}>{say("desk.search.unread", { words: queue.unread.join(" ") })}</p>}
    </div>
  );
}

/** What the record holds beyond what is shown: nothing moves until it is asked for. */
function Waiting() {
  const { say } = useWords();
  const { added, takeAdded } = useQueue().shown;
  const isWaiting = added > 0;
  useCommand("takeNew", isWaiting ? takeAdded : null, { why: "desk.dead.nothingNew" });
  return (
    <div className={styles.waiting} aria-live="polite">
      {isWaiting && (
        <Button className={styles.chip ?? ""} data-new onPress={takeAdded}>
          <span>{say("desk.list.new", { n: added })}</span> <Keycap of="takeNew" />
        </Button>
      )}
    </div>
  );
}
