import { Command } from "cmdk";
import { type ReactNode, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { MESSAGES } from "../../i18n/messages.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useOnePointedAt } from "../../ui/controls/useOnePointedAt.ts";
import { COMMAND_GROUPS, COMMANDS, type Command as DeskCommand } from "#contract/commandList.ts";
import { Keycap } from "./Keycap.tsx";
import styles from "./Palette.module.css";
import { useCommand, useCommands, usePossibleCommands } from "./useCommand.tsx";

interface PaletteProps {
  /** Further groups for what is typed; `close` ends the palette before one of them is done. */
  readonly children: (typed: string, close: () => void) => ReactNode;
}

/** Everything that can be done now, by typing a part of its name in either language, `Ctrl-K`. */
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
    <ModalOverlay className={styles.overlay ?? ""} isOpen={isOpen} onOpenChange={setOpen} isDismissable>
      <Modal className={styles.modal ?? ""}>
        <Dialog className={styles.dialog ?? ""} aria-label={say("desk.palette.label")}>
          <Command {...pointed} label={say("desk.palette.label")} loop>
            <Command.Input
              className={styles.input ?? ""}
              value={typed}
              onValueChange={setTyped}
              placeholder={say("desk.palette.placeholder")}
              autoFocus
              dir="auto"
            />
            <Command.List className={styles.list ?? ""} label={say("desk.palette.label")}>
              <Command.Empty className={styles.none ?? ""}>{say("desk.palette.none")}</Command.Empty>
              <PossibleCommands close={close} />
              {children(typed, close)}
            </Command.List>
          </Command>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PossibleCommands({ close }: { readonly close: () => void }) {
  const { say } = useWords();
  const registry = useCommands();
  const possible = usePossibleCommands();
  const shown = COMMANDS.filter((each: DeskCommand) => each.onlyKeys !== true && possible.has(each.id));
  return COMMAND_GROUPS.map((group) => {
    const own = shown.filter((each) => each.group === group);
    if (own.length === 0) return null;
    return (
      <Command.Group key={group} className={styles.group ?? ""} heading={say(`desk.group.${group}`)}>
        {own.map((each) => (
          <PaletteItem
            key={each.id}
            id={each.id}
            label={say(each.label)}
            keywords={[MESSAGES.en[each.label], MESSAGES.hi[each.label]]}
            onChoose={() => {
              close();
              // After the dialog has given the focus back, which the command may move on.
              setTimeout(() => registry.run(each.id), 0);
            }}
          >
            <Keycap of={each.id} />
          </PaletteItem>
        ))}
      </Command.Group>
    );
  });
}

interface PaletteItemProps {
  readonly id: string;
  readonly label: string;
  /** Further names by which it is found. */
  readonly keywords: readonly string[];
  readonly onChoose: () => void;
  /** Shown whatever is typed. */
  readonly always?: boolean;
  readonly children?: ReactNode;
}

export function PaletteItem({ id, label, keywords, onChoose, always = false, children }: PaletteItemProps) {
  return (
    <Command.Item className={styles.item ?? ""} value={id} keywords={[...keywords]} onSelect={onChoose} forceMount={always}>
      <span>{label}</span>
      {children}
    </Command.Item>
  );
}

export function PaletteGroup({
  heading,
  always = false,
  children,
}: {
  readonly heading: string;
  readonly always?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Command.Group className={styles.group ?? ""} heading={heading} forceMount={always}>
      {children}
    </Command.Group>
  );
}
