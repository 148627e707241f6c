import { useCallback, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { useWords } from "../../i18n/useWords.ts";
import { textScale, useAppearance } from "../../ui/appearance/appearance.ts";
import { useCommand } from "../keys/useCommand.tsx";
import { QueueLine } from "./QueueLine.tsx";
import { ROW_PX_OF, useListLook, WHY_FOUND_PX } from "./useListLook.ts";
import styles from "./QueueRows.module.css";
import { useEngine } from "../../client/EngineProvider.tsx";
import { askAsOf } from "./askAsOf.ts";
import { type RowList, rowSetOf } from "../../client/rowList.ts";
import { extended, indexOfStep, isPicked, ONE, ticked, toggled } from "./selection.ts";
import { type ListScroll, useListScroll } from "./useListScroll.ts";
import { useCursor, useQueue } from "./useQueue.tsx";
import { useCaseMarks } from "../work/useWorkMarks.ts";
import { useWhyFound } from "./useWhyFound.ts";
import { useKeptKeyboard } from "./useKeptKeyboard.ts";
import { useShownPlace } from "./useShownPlace.ts";

const ROWS_BESIDE = 4;

/**
 * The lines of a queue, of which only those in view exist. They stand in a layer that stays in the frame and are moved by this
 * page alone, once those of the new place are known: fast scrolling shows the lines of a moment ago and never an empty frame.
 */
export function QueueRows({ list, label }: { readonly list: RowList; readonly label: string }) {
  const { client } = useEngine();
  const { rows, moveTo, select, shown, queue } = useQueue();
  const { cursor, selection } = useCursor();
  const { say } = useWords();
  const marksOf = useCaseMarks();
  const { look } = useListLook();
  // All of it is drawn again where the text grows.
  useAppearance();
  const isSearch = queue.filter.text !== undefined;
  const rowPx = (ROW_PX_OF[look.density] + (isSearch ? WHY_FOUND_PX : 0)) * textScale();
  useSyncExternalStore(rows.subscribe, rows.version);
  const count = list.rows.length;
  const [viewportPx, setViewport] = useState(() => innerHeight);
  const scroll = useListScroll(count * rowPx, viewportPx);
  const { frame } = scroll;
  useHeight(frame, setViewport);
  useKeptKeyboard(frame);
  const onScreen = Math.max(1, Math.floor(viewportPx / rowPx));
  const place = useShownPlace({ rows, list, scroll, onScreen, rowPx });
  const offsetPx = useSyncExternalStore(place.subscribe, place.offsetPx);
  const inView = indexesInView({ offsetPx, viewportPx, count, rowPx });

  const reasons = useWhyFound(
    queue.filter.text,
    inView.map((index) => list.rows[index] ?? 0),
  );

  const isPressedRef = useRef(false);
  useKeepInView({ cursor, list, key: shown.key, rowPx }, scroll, viewportPx, isPressedRef);

  const last = count - 1;
  const isPossible = count > 0;
  const isLeft = shown.left !== null && list.rows[cursor] === shown.left;
  const step = (by: number) => () => moveTo(indexOfStep(count, cursor, by, isLeft));
  const extend = (by: number) => () => {
    const to = Math.min(Math.max(cursor + by, 0), last);
    select(extended(selection, list.rows, cursor, to), to);
  };
  useCommand("next", isPossible ? step(1) : null);
  useCommand("previous", isPossible ? step(-1) : null);
  useCommand("pageDown", isPossible ? step(onScreen) : null);
  useCommand("pageUp", isPossible ? step(-onScreen) : null);
  useCommand("first", isPossible ? () => moveTo(0) : null);
  useCommand("last", isPossible ? () => moveTo(last) : null);
  useCommand("extendDown", isPossible && cursor >= 0 ? extend(1) : null);
  useCommand("extendUp", isPossible && cursor >= 0 ? extend(-1) : null);
  // The open case, where it has left the list though its line still is there, is not of it any more.
  const selectAll = () => select({ kind: "all", rows: rowSetOf(list.rows.filter((row) => row !== shown.left)), asOf: askAsOf(client) });
  useCommand("selectAll", isPossible && !list.isTop ? selectAll : null, { why: list.isTop ? "desk.dead.listLoading" : null });

  const press = (index: number, event: Modifiers) => {
    if (isOnBox(event) && !event.shiftKey) {
      select(ticked(selection, list.rows, index));
      return;
    }
    if (event.shiftKey && cursor >= 0) select(extended(selection, list.rows, cursor, index), index);
    else if (event.ctrlKey || event.metaKey) select(toggled(selection, list.rows, cursor, index), index);
    else select(ONE, index);
    isPressedRef.current = true;
  };
  const latestPress = useRef(press);
  useLayoutEffect(() => {
    latestPress.current = press;
  });
  // The same for good, so that a line is drawn again only when something of its own changes.
  const onPress = useCallback((index: number, event: Modifiers) => latestPress.current(index, event), []);

  return (
    <div
      ref={frame}
      className={styles.frame}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold a million lines, or these
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable="true"
      aria-busy={shown.isReading}
      aria-activedescendant={inView.includes(cursor) ? `row-${cursor}` : undefined}
      data-desk-keys
      data-picks={selection.kind !== "one" || undefined}
    >
      <div className={styles.whole} role="presentation" style={{ height: scroll.heightPx }}>
        <div className={styles.layer} role="presentation" style={{ height: viewportPx }}>
          {inView.map((index) => {
            const row = list.rows[index] ?? 0;
            return (
              <QueueLine
                key={row}
                id={`row-${index}`}
                index={index}
                total={shown.left === null ? count : count - 1}
                topPx={index * rowPx - offsetPx}
                look={look}
                row={rows.get(row)}
                isGone={rows.isGone(row)}
                isLeft={row === shown.left}
                isCurrent={index === cursor}
                isPicked={isPicked(selection, row)}
                filter={queue.filter}
                isSearch={isSearch}
                reasons={reasons.get(row)}
                marks={marksOf(rows.get(row)?.id ?? "")}
                onPress={onPress}
              />
            );
          })}
        </div>
      </div>
      <span className="unseen">{say("desk.list.label", { view: label })}</span>
    </div>
  );
}

type Modifiers = Pick<React.MouseEvent, "shiftKey" | "ctrlKey" | "metaKey" | "target">;

function isOnBox({ target }: Modifiers): boolean {
  return target instanceof Element && target.closest("[data-box]") !== null;
}

/** Rows are of one height: which are in view, and a few beside, follows from the place alone, however many there are. */
function indexesInView({
  offsetPx,
  viewportPx,
  count,
  rowPx,
}: Readonly<Record<"offsetPx" | "viewportPx" | "count" | "rowPx", number>>): readonly number[] {
  const first = Math.max(0, Math.floor(offsetPx / rowPx) - ROWS_BESIDE);
  const beyond = Math.min(count, Math.ceil((offsetPx + viewportPx) / rowPx) + ROWS_BESIDE);
  return Array.from({ length: Math.max(0, beyond - first) }, (_, place) => first + place);
}

/** Tells the height of an element, at first and as it changes. */
function useHeight(frame: React.RefObject<HTMLElement | null>, onHeight: (heightPx: number) => void): void {
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const watching = new ResizeObserver(() => onHeight(element.clientHeight));
    watching.observe(element);
    return () => watching.disconnect();
  }, [frame, onHeight]);
}

/** So many lines around the case on screen are seen as well, as far as they fit: what comes next is read ahead. */
const LINES_BESIDE = 2;

function marginOf(viewportPx: number, rowPx: number): number {
  return Math.min(LINES_BESIDE * rowPx, Math.max(0, (viewportPx - rowPx) / 2));
}

/** Where a list has to stand so that a line is seen with a margin above and below; where it stands already, if it is. */
export function offsetToShow({
  topPx,
  offsetPx,
  viewportPx,
  marginPx,
  rowPx,
}: Readonly<Record<"topPx" | "offsetPx" | "viewportPx" | "marginPx" | "rowPx", number>>) {
  if (topPx - marginPx < offsetPx) return Math.max(0, topPx - marginPx);
  return Math.max(offsetPx, topPx + rowPx + marginPx - viewportPx);
}

/**
 * Brings the case on screen into view when the person moves to it. When a newer list is taken, it stays where it was on the
 * screen, unless the top of the list was in view: there the newest are what the person wants to see. Of what was pressed with the mouse (`isPressedRef`)
 * nothing moves under the pointer.
 */
function useKeepInView(
  { cursor, list, key, rowPx }: { readonly cursor: number; readonly list: RowList; readonly key: string; readonly rowPx: number },
  scroll: ListScroll,
  viewportPx: number,
  isPressedRef: React.RefObject<boolean>,
): void {
  const before = useRef({ list, key, cursor });
  useLayoutEffect(() => {
    const { list: oldList, key: oldKey, cursor: oldCursor } = before.current;
    before.current = { list, key, cursor };
    const offsetPx = scroll.offsetPx();
    if (key !== oldKey) return scroll.moveTo(0);
    if (list !== oldList) {
      const moved = cursor >= 0 && oldCursor >= 0 ? (cursor - oldCursor) * rowPx : 0;
      return offsetPx < rowPx ? scroll.moveTo(0) : scroll.moveTo(offsetPx + moved);
    }
    if (cursor < 0 || viewportPx === 0) return undefined;
    const marginPx = isPressedRef.current ? 0 : marginOf(viewportPx, rowPx);
    isPressedRef.current = false;
    const to = offsetToShow({ topPx: cursor * rowPx, offsetPx, viewportPx, marginPx, rowPx });
    if (to !== offsetPx) scroll.moveTo(to);
    return undefined;
  }, [cursor, list, key, rowPx, scroll, viewportPx, isPressedRef]);
}
