import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import type { CommandId } from "#contract/commandList.ts";
import { useQueue } from "../queue/useQueue.tsx";

/** Which view stands over the desk, by the command that opens it; null for none. */
interface OpenView {
  readonly view: CommandId | null;
  readonly show: (view: CommandId | null) => void;
}

const OpenViewContext = createContext<OpenView | null>(null);

/** The rail shows which view is open, and leads from one to another. */
export function OpenViewProvider({ children }: { readonly children: ReactNode }) {
  const { from } = useQueue().choice;
  const [opened, setOpened] = useState<{ readonly view: CommandId | null; readonly over: typeof from } | null>(null);
  // A list that is chosen, on the rail or by a click on the wall, is wanted at once, and not behind a view.
  const view = opened?.over === from ? opened.view : null;
  const show = useCallback((next: CommandId | null) => setOpened({ view: next, over: from }), [from]);
  const value = useMemo(() => ({ view, show }), [view, show]);
  return <OpenViewContext value={value}>{children}</OpenViewContext>;
}

export function useOpenView(): OpenView {
  const open = useContext(OpenViewContext);
  if (!open) throw new Error("useOpenView outside of OpenViewProvider");
  return open;
}
