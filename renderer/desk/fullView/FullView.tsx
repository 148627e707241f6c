import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { Heading } from "react-aria-components";
import type { LeftAlone } from "#contract/desk.ts";
import { useIsRehearsal } from "../../client/useIsRehearsal.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActInTheWay } from "../case/ActInTheWay.tsx";
import { Toast } from "../commandRunner/Toast.tsx";
import { useCommandRunner } from "../commandRunner/useCommandRunner.tsx";
import { Keycap } from "../keys/Keycap.tsx";
import { strokeOf } from "../keys/strokes.ts";
import { chosenByLeft } from "../queue/queueOfChoice.ts";
import { useQueue } from "../queue/useQueue.tsx";
import { GuardedView, useOpenView } from "./useOpenView.tsx";
import { viewStyles } from "./viewStyles.ts";
import { GuardedModal } from "../../ui/controls/GuardedModal.tsx";
import { LeaveButton } from "../../ui/controls/LeaveButton.tsx";
import { RehearsalPlate } from "../../ui/RehearsalPlate.tsx";

/** What every view over the whole window is given. */
export interface ViewProps {
  readonly onClose: () => void;
  /** Ends the view and shows a case. */
  readonly onOpenCase: (id: string) => void;
}

interface FullViewProps {
  readonly title: string;
  /** In the line of the title: how much there is, or how it is. */
  readonly aside?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A view over the desk, but for the rail. It takes the keys, ends with Escape, and leaves the desk behind it as it was. */
export function FullView({ title, aside, onClose, children }: FullViewProps) {
  const { say } = useWords();
  const isRehearsal = useIsRehearsal();
  const { undo } = useCommandRunner();
  const { choose } = useQueue();
  const { leave } = useOpenView();
  const content = useRef<HTMLDivElement>(null);
  useTabToRail(content);
  useRowInSight(content);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (strokeOf(event) === "KeyZ" && !isTypedInto(event.target)) void undo();
  };
  const show = (left: readonly LeftAlone[]) =>
    leave(() => {
      choose(chosenByLeft(left));
      onClose();
    });
  return (
    <GuardedModal
      onClose={onClose}
      isDismissable={false}
      classes={[viewStyles.overlay, viewStyles.modal, viewStyles.dialog]}
      dialog={{ "data-full-view": true }}
    >
      <GuardedView />
      <header className={viewStyles.head}>
        <Heading slot="title" level={2} className={viewStyles.title}>
          {title}
        </Heading>
        <div className={viewStyles.aside}>{aside}</div>
        {isRehearsal && <RehearsalPlate sentence={say("wall.rehearsalSentence")} />}
        <LeaveButton label={say("word.close")} after={<Keycap stroke="Escape" />} onPress={onClose} />
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the desk's own key, which does not reach into a dialog */}
      <div ref={content} className={viewStyles.content} onKeyDown={onKeyDown}>
        {children}
      </div>
      <Toast onUndo={() => void undo()} onShow={show} inTheWay={ActInTheWay} asFoot />
    </GuardedModal>
  );
}

/** The rail stays beside the view: Tab goes on to it from the last thing in the view, and from there back. A dialog over the view keeps Tab to itself. */
function useTabToRail(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    // Before the document hears of it, where React Aria would lead it round within the view.
    const onKeyDown = (event: KeyboardEvent) => {
      const view = content.current?.closest("[data-full-view]");
      if (event.key === "Tab" && event.target instanceof Node && view?.contains(event.target) === true) event.stopPropagation();
    };
    document.body.addEventListener("keydown", onKeyDown);
    return () => document.body.removeEventListener("keydown", onKeyDown);
  }, [content]);
}

/** Where the room of a list becomes less, the row that is worked on and the next one do not go below its edge. */
function useRowInSight(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const list = content.current;
    if (list === null) return undefined;
    let height = list.clientHeight;
    const observer = new ResizeObserver(() => {
      const lost = height - list.clientHeight;
      height = list.clientHeight;
      const edge = list.getBoundingClientRect().bottom;
      const row = rowWorkedOn(list);
      for (const each of lost > 0 && row !== null ? [row.nextElementSibling, row] : []) {
        const bottom = each?.getBoundingClientRect().bottom ?? 0;
        if (bottom > edge && bottom <= edge + lost) each?.scrollIntoView({ block: "nearest" });
      }
    });
    observer.observe(list);
    return () => observer.disconnect();
  }, [content]);
}

function rowWorkedOn(list: HTMLElement): Element | null {
  const focused = document.activeElement?.closest("[role=row], [role=option]") ?? null;
  return list.contains(focused) ? focused : list.querySelector(":is([role=row], [role=option])[data-selected]");
}

function isTypedInto(target: EventTarget): boolean {
  return target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select") !== null;
}
