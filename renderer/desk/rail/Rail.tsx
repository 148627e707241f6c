import { commandOf } from "#contract/commandList.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useIsScoped } from "../../ui/people/sitting.ts";
import { capsOf } from "../keys/strokes.ts";
import { useCommands, useIsPossible } from "../keys/useCommand.tsx";
import { useOpenView } from "../fullView/useOpenView.tsx";
import { NEEDS_WHOLE_RECORD } from "../keys/wholeRecord.ts";
import { ViewList } from "../queue/ViewList.tsx";
import styles from "./Rail.module.css";
import { RailIcon } from "./RailIcon.tsx";
import { useRailCounts } from "./useRailCounts.ts";

/** Every screen that there is besides the lists, what is used daily first. Who sees a part of the record is not shown those of the whole. */
const RAIL = [
  "openMentions",
  "openLetterRegister",
  "openOutbox",
  "openOfficerMail",
  "openReports",
  "openCheckCalls",
  "openFigures",
  "openActivity",
  "openImports",
  "openInvitations",
  "openNotRead",
  "openWalls",
  "openReviews",
  "openSettings",
  "help",
] as const;
export type RailItem = (typeof RAIL)[number] | "typeIn";

/** The way to every list and every screen, by mouse or with Tab. While a view stands over the desk, the rail stays beside it. */
export function Rail() {
  const { say } = useWords();
  const { view, leave } = useOpenView();
  const counts = useRailCounts();
  const isScoped = useIsScoped();
  return (
    // A region of its own: what stands beside a view belongs to a landmark, the heading too.
    <section
      className={styles.rail}
      data-under-question=""
      aria-label={say("app.name")}
      data-react-aria-top-layer={view !== null || undefined}
    >
      <h1 className={styles.name}>
        {say("app.name")} <span>{say("desk.subtitle")}</span>
      </h1>
      <ViewList isCovered={view !== null} leave={leave} />
      <nav className={styles.screens} aria-label={say("desk.rail")}>
        <Item id="typeIn" />
        <ul>
          {RAIL.filter((id) => !isScoped || !NEEDS_WHOLE_RECORD.has(id)).map((id) => (
            <li key={id}>
              <Item id={id} count={counts[id]} isOpen={view === id || (id === "openWalls" && view === "openAlerts")} />
            </li>
          ))}
        </ul>
      </nav>
    </section>
  );
}

interface ItemProps {
  readonly id: RailItem;
  /** What waits there for a person; nothing is shown for 0. */
  readonly count?: number | undefined;
  readonly isOpen?: boolean;
}

/** Where it cannot be done now it says why, as its key does. */
function Item({ id, count = 0, isOpen = false }: ItemProps) {
  const { say, shortNumber } = useWords();
  const commands = useCommands();
  const isPossible = useIsPossible(id);
  const { label, strokes } = commandOf(id);
  const name = say(label);
  const [stroke] = strokes;
  return (
    <button
      type="button"
      className={styles.item}
      data-rail={id}
      data-dead={!isPossible || undefined}
      aria-current={isOpen ? "page" : undefined}
      aria-label={count === 0 ? name : say("desk.rail.count", { name, n: count })}
      title={stroke === undefined ? name : `${name} (${capsOf(stroke).join(" ")})`}
      onClick={() => commands.run(id)}
    >
      <RailIcon of={id} />
      <span>{say(`desk.rail.${id}`)}</span>
      {count > 0 && <b>{shortNumber(count)}</b>}
    </button>
  );
}
