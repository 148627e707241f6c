import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import styles from "./UnsavedScope.module.css";
import { isChosenBy, isTypedBy, Unsaved } from "./unsaved.ts";

export interface Scope {
  readonly unsaved: Unsaved;
  /** Goes on at once where nothing is typed in the scope, and otherwise once the person says that it may go. */
  readonly leave: (goOn: () => void) => void;
}

const ScopeContext = createContext<Scope | null>(null);

/** A part of a window that is left as a whole: a dialog, an entry that is opened, the window itself. */
export function UnsavedScope({ children }: { readonly children: ReactNode }) {
  const { within } = useUnsavedScope();
  return within(children);
}

/** For a component that leaves the scope by itself: `within` puts its content into it. */
export function useUnsavedScope() {
  const outer = useContext(ScopeContext)?.unsaved ?? null;
  const [unsaved] = useState(() => new Unsaved());
  useEffect(() => outer?.hold(unsaved), [outer, unsaved]);
  const [asked, setAsked] = useState<{ readonly goOn: () => void } | null>(null);
  const leave = useCallback((goOn: () => void) => (unsaved.isThere() ? setAsked({ goOn }) : goOn()), [unsaved]);
  const scope = useMemo<Scope>(() => ({ unsaved, leave }), [unsaved, leave]);
  const within = (children: ReactNode) => (
    <ScopeContext value={scope}>
      {children}
      <KeepWriting
        isAsked={asked !== null}
        onKeep={() => setAsked(null)}
        onDiscard={() => {
          setAsked(null);
          asked?.goOn();
        }}
      />
    </ScopeContext>
  );
  return { ...scope, within };
}

/** How the nearest scope is left; outside of all of them at once. */
export function useLeave(): Scope["leave"] {
  return useContext(ScopeContext)?.leave ?? atOnce;
}

const atOnce = (goOn: () => void) => goOn();

/** Says of a part whose content is a person's own work, typed or drawn, and kept nowhere yet. */
export function useWork(isThere: boolean): void {
  const unsaved = useContext(ScopeContext)?.unsaved ?? null;
  const [what] = useState(() => ({}));
  useEffect(() => {
    unsaved?.put(what, isThere);
    return () => unsaved?.put(what, false);
  }, [unsaved, what, isThere]);
}

/** As `useWork`, for what is not on screen all the time, such as the other of two forms. */
export function Work({ isThere }: { readonly isThere: boolean }) {
  useWork(isThere);
  return null;
}

/** Says that each word of the nearest scope is kept as it is typed, and comes back: there is nothing to ask. */
export function KeptWork({ isKept }: { readonly isKept: boolean }) {
  const unsaved = useContext(ScopeContext)?.unsaved ?? null;
  useEffect(() => (isKept ? unsaved?.keep({}) : undefined), [unsaved, isKept]);
  return null;
}

/** Says of a field whether what it holds was typed, where `isWork` does not; answers with what is to be told of each change by hand. */
export function useTyped(value: string, isWork: boolean | null = null): (written: string) => void {
  const [first] = useState(value);
  const [written, setWritten] = useState<string | null>(null);
  useWork(isWork ?? isTypedBy({ first, written, value }));
  return setWritten;
}

const SentContext = createContext(false);

/** What is chosen in a form that is sent is work as well. Elsewhere, in a filter or a view, a choice holds at once. */
export function SentForm({ children }: { readonly children: ReactNode }) {
  return <SentContext value>{children}</SentContext>;
}

/** Says of a day, a tick or a choice whether a person made it, as `useTyped` does of a field; `value` stands for it. */
export function useChosen(value: string, isWork: boolean | null = null): (chosen: string) => void {
  const isSent = useContext(SentContext);
  const [first] = useState(value);
  const [written, setWritten] = useState<string | null>(null);
  useWork(isWork ?? (isSent && isChosenBy({ first, written, value })));
  return setWritten;
}

/** Fields in it are not looked at one by one: the form that holds them says what is not saved, or nothing in it is anybody's work. */
export function WithoutScope({ children }: { readonly children: ReactNode }) {
  return <ScopeContext value={null}>{children}</ScopeContext>;
}

/** The scope of a whole window. The shell asks before it closes the window, in its own words. */
export function WindowScope({ children }: { readonly children: ReactNode }) {
  const { unsaved, within } = useUnsavedScope();
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => unsaved.isThere() && event.preventDefault();
    addEventListener("beforeunload", onUnload);
    return () => removeEventListener("beforeunload", onUnload);
  }, [unsaved]);
  return within(children);
}

interface KeepWritingProps {
  readonly isAsked: boolean;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** In one line; Enter, Escape and a click beside it keep. */
function KeepWriting({ isAsked, onKeep, onDiscard }: KeepWritingProps) {
  const { say } = useWords();
  return (
    <ModalOverlay className={styles.overlay ?? ""} isOpen={isAsked} onOpenChange={(open) => !open && onKeep()} isDismissable>
      <Modal className={styles.modal ?? ""}>
        <Dialog className={styles.dialog ?? ""} role="alertdialog" data-keep-writing>
          <Heading slot="title" level={2} className={styles.question ?? ""}>
            {say("unsaved.question")}
          </Heading>
          <Button className={styles.button ?? ""} onPress={onDiscard}>
            {say("unsaved.discard")}
          </Button>
          <Button className={styles.button ?? ""} data-main autoFocus onPress={onKeep}>
            {say("unsaved.keep")}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
