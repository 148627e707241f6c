import { useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { SavedFilter } from "#contract/desk.ts";
import { VIEWS, type View } from "#domain/desk/views.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useCommand } from "../keys/useCommand.tsx";
import { chosenFilter, chosenView, isChanged } from "./queueOfChoice.ts";
import { NameDialog } from "./SaveFilter.tsx";
import { useQueue } from "./useQueue.tsx";
import { useSavedFilters } from "./useSavedFilters.ts";
import styles from "./ViewList.module.css";

interface ViewListProps {
  /** A view stands over the desk: no list is the one on screen. */
  readonly isCovered: boolean;
  /** Leaves the open view; asks first where something is typed in it. */
  readonly leave: (goOn: () => void) => void;
}

/** The lists that everybody has, with how many cases each holds, then one's own. */
export function ViewList(standing: ViewListProps) {
  const { say } = useWords();
  const { choose } = useQueue();
  const { leave } = standing;
  useCommand("openMaybeEmergency", () => leave(() => choose(chosenView("maybe-emergency"))));
  const { filters } = useSavedFilters();
  return (
    <nav className={styles.views} aria-label={say("desk.pane.views")}>
      <ul aria-label={say("desk.views")}>
        {VIEWS.map((view) => (
          <ViewItem key={view} view={view} {...standing} />
        ))}
      </ul>
      <h2>{say("desk.ownFilters")}</h2>
      {filters.length === 0 ? (
        <p className={styles.none}>{say("desk.ownFilters.none")}</p>
      ) : (
        <ul aria-label={say("desk.ownFilters")}>
          {filters.map((filter) => (
            <OwnItem key={filter.id} filter={filter} {...standing} />
          ))}
        </ul>
      )}
    </nav>
  );
}

/** A person's own lists, and what goes round, are shown only while they hold something. */
const OF_ONES_OWN: ReadonlySet<View> = new Set<View>(["wide", "snoozed", "follow-up", "drafts"]);

function ViewItem({ view, isCovered, leave }: ViewListProps & { readonly view: View }) {
  const { say, number } = useWords();
  const { choice, choose } = useQueue();
  const { data: counts } = useAnswer((ask) => ask.desk.counts);
  const count = counts?.[view];
  const isChosen = choice.from.kind === "view" && choice.from.view === view && choice.typed === "";
  if (OF_ONES_OWN.has(view) && !isChosen && (count ?? 0) === 0) return null;
  return (
    <li>
      <Button
        className={styles.view ?? ""}
        data-doubt={(view === "maybe-emergency" && count !== undefined && count > 0) || undefined}
        data-late={(view === "overdue" && count !== undefined && count > 0) || undefined}
        data-view={view}
        aria-current={isChosen && !isCovered ? "page" : "false"}
        aria-label={count === undefined ? say(`desk.view.${view}`) : say("desk.view.count", { view: say(`desk.view.${view}`), n: count })}
        onPress={() => leave(() => choose(chosenView(view)))}
      >
        <span>
          {view === "maybe-emergency" && <Mark shape="doubt" />}
          {say(`desk.view.${view}`)}
        </span>
        <b>{count === undefined ? "" : number(count)}</b>
      </Button>
    </li>
  );
}

function OwnItem({ filter, isCovered, leave }: ViewListProps & { readonly filter: SavedFilter }) {
  const { say } = useWords();
  const { choice, choose } = useQueue();
  const { put, remove } = useSavedFilters();
  const [isNaming, setNaming] = useState(false);
  const isChosen = choice.from.kind === "saved" && choice.from.filter.id === filter.id && choice.typed === "";
  const rename = async (name: string) => {
    await put({ ...filter, name });
    setNaming(false);
  };
  const onAction = (what: React.Key) => {
    if (what === "rename") return setNaming(true);
    if (isChosen) leave(() => choose(chosenView("new")));
    // Where it fails, the filter stays in the list.
    return void remove(filter.id).catch(() => {});
  };
  return (
    <li className={styles.own}>
      <Button
        className={styles.view ?? ""}
        aria-current={isChosen && !isCovered ? "page" : "false"}
        onPress={() => (isChosen && !isCovered && !isChanged(choice) ? undefined : leave(() => choose(chosenFilter(filter))))}
      >
        <span>{filter.name}</span>
      </Button>
      <MenuTrigger>
        <Button className={styles.more ?? ""} aria-label={say("desk.filter.more", { name: filter.name })}>
          ⋯
        </Button>
        <Popover className={styles.popover ?? ""} placement="bottom end">
          <Menu className={styles.menu ?? ""} onAction={onAction}>
            <MenuItem id="rename" className={styles.item ?? ""}>
              {say("desk.filter.rename")}
            </MenuItem>
            <MenuItem id="remove" className={styles.item ?? ""}>
              {say("word.remove")}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <NameDialog title={say("desk.filter.rename")} isOpen={isNaming} name={filter.name} onClose={() => setNaming(false)} onName={rename} />
    </li>
  );
}
