import { Command } from "cmdk";
import { type ReactNode, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { useWords } from "../../i18n/useWords.ts";
import { TextButton } from "../../ui/controls/ActionButton.tsx";
import { GuardedModal } from "../../ui/controls/GuardedModal.tsx";
import { useOnePointedAt } from "../../ui/controls/useOnePointedAt.ts";
import { Keycap } from "./Keycap.tsx";
import styles from "./Palette.module.css";
import { noteUsed, recentlyUsed } from "./recentlyUsed.ts";
import { useCommand } from "./useCommand.tsx";
import { foundWays, listedWays, type Way } from "./ways.ts";

/** What Command sends to its chosen line on Enter. */
const SELECTED = "cmdk-item-select";

interface PaletteProps {
  /** What is found by what is typed; `close` ends the palette before one of them is done. */
  readonly children: (typed: string, close: () => void) => ReactNode;
}

/** Every command, list and setting, by typing a part of its name in either language and any script, `Ctrl-K`. */
export function Palette({ children }: PaletteProps) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const pointed = useOnePointedAt();
  const close = () => setOpen(false);
  useCommand("palette", () => {
    setTyped("");
    setOpen(true);
  });
  return (
    <GuardedModal
      isOpen={isOpen}
      onClose={close}
      classes={[styles.overlay, styles.modal, styles.dialog]}
      dialog={{ "aria-label": say("desk.palette.label") }}
    >
      <Command {...pointed} label={say("desk.palette.label")} shouldFilter={false} loop>
        <div className={styles.head}>
          <Command.Input
            className={styles.input ?? ""}
            value={typed}
            onValueChange={setTyped}
            placeholder={say("desk.palette.placeholder")}
            autoFocus
            dir="auto"
          />
          <TextButton label="×" aria-label={say("word.close")} onPress={close} />
        </div>
        <Command.List className={styles.list ?? ""} label={say("desk.palette.label")}>
          <Command.Empty className={styles.none ?? ""}>{say("desk.palette.none")}</Command.Empty>
          {children(typed, close)}
        </Command.List>
      </Command>
    </GuardedModal>
  );
}

interface WayListProps {
  readonly ways: readonly Way[];
  readonly typed: string;
  readonly close: () => void;
}

/** While nothing is typed, all of them in groups; then those that are found, the nearest first. */
export function WayList({ ways: all, typed, close }: WayListProps) {
  const { say } = useWords();
  const [recent] = useState(() => recentlyUsed());
  const choose = ({ id, why, run }: Way) => {
    close();
    if (why === null) noteUsed(id);
    // After the dialog has given the focus back, which the command may move on.
    setTimeout(run, 0);
  };
  const item = (way: Way) => <WayItem key={way.id} way={way} isFound={typed !== ""} onChoose={() => choose(way)} />;
  if (typed.trim() !== "") return foundWays(typed, all).map(item);
  return listedWays(all, recent, { recent: say("desk.palette.recent"), dead: say("desk.palette.dead") }).map(({ heading, ways }) => (
    <PaletteGroup key={heading} heading={heading}>
      {ways.map(item)}
    </PaletteGroup>
  ));
}

function WayItem({ way, isFound, onChoose }: { readonly way: Way; readonly isFound: boolean; readonly onChoose: () => void }) {
  const { id, label, kind, stroke, why } = way;
  return (
    <PaletteItem id={id} onChoose={onChoose} isDead={why !== null}>
      <span>
        {label}
        {why !== null && <small>{why}</small>}
      </span>
      {isFound && kind !== undefined && <i>{kind}</i>}
      {stroke !== undefined && <Keycap stroke={stroke} />}
    </PaletteItem>
  );
}

interface PaletteItemProps {
  readonly id: string;
  readonly onChoose: () => void;
  readonly isDead?: boolean;
  readonly children: ReactNode;
}

export function PaletteItem({ id, onChoose, isDead = false, children }: PaletteItemProps) {
  const line = useRef<HTMLDivElement>(null);
  const choose = useEffectEvent(onChoose);
  // Command.Item listens only after its line is painted: Enter pressed at once would do nothing.
  useLayoutEffect(() => {
    const shown = line.current;
    const onEnter = (event: Event) => {
      event.stopImmediatePropagation();
      choose();
    };
    shown?.addEventListener(SELECTED, onEnter, { capture: true });
    return () => shown?.removeEventListener(SELECTED, onEnter, { capture: true });
  }, []);
  return (
    <Command.Item ref={line} className={styles.item ?? ""} value={id} onSelect={onChoose} data-dead={isDead || undefined}>
      {children}
    </Command.Item>
  );
}

export function PaletteGroup({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <Command.Group className={styles.group ?? ""} heading={heading}>
      {children}
    </Command.Group>
  );
}
