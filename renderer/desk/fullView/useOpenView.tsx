import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { CommandId } from "#contract/commandList.ts";
import { type Scope, useLeave } from "../../ui/unsaved/UnsavedScope.tsx";
import { useQueue } from "../queue/useQueue.tsx";

type Leave = Scope["leave"];

/** Which view stands over the desk, by the command that opens it; null for none. */
interface OpenView {
  readonly view: CommandId | null;
  readonly show: (view: CommandId | null) => void;
  /** Goes on at once where no view is open, or nothing is typed in it; otherwise once the person says that it may go. */
  readonly leave: Leave;
  /** How the open view is left, until the answer is called. */
  readonly guard: (leave: Leave) => () => void;
}

const OpenViewContext = createContext<OpenView | null>(null);

/** The rail shows which view is open, and leads from one to another. */
export function OpenViewProvider({ children }: { readonly children: ReactNode }) {
  const { from } = useQueue().choice;
  const [opened, setOpened] = useState<{ readonly view: CommandId | null; readonly over: typeof from } | null>(null);
  // A list that is chosen, on the rail or by a click on the wall, is wanted at once, and not behind a view.
  const view = opened?.over === from ? opened.view : null;
  const show = useCallback((next: CommandId | null) => setOpened({ view: next, over: from }), [from]);
  const guards = useRef<readonly Leave[]>([]);
  const leave = useCallback<Leave>((goOn) => (guards.current.at(-1) ?? atOnce)(goOn), []);
  const guard = useCallback((own: Leave) => {
    guards.current = [...guards.current, own];
    return () => {
      guards.current = guards.current.filter((each) => each !== own);
    };
  }, []);
  const value = useMemo(() => ({ view, show, leave, guard }), [view, show, leave, guard]);
  return <OpenViewContext value={value}>{children}</OpenViewContext>;
}

const atOnce: Leave = (goOn) => goOn();

/** Stands in a view: the ways that lead out of it beside its own ask as Escape does. */
export function GuardedView() {
  const leave = useLeave();
  const { guard } = useOpenView();
  useLayoutEffect(() => guard(leave), [guard, leave]);
  return null;
}

export function useOpenView(): OpenView {
  const open = useContext(OpenViewContext);
  if (!open) throw new Error("useOpenView outside of OpenViewProvider");
  return open;
}
