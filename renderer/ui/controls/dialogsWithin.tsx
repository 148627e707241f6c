import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from "react";

const CountContext = createContext<((change: 1 | -1) => void) | null>(null);

/** Tells a part of a window whether a dialog stands open that was opened from it: `within` holds the part. */
export function useDialogsWithin() {
  const [open, setOpen] = useState(0);
  const [count] = useState(() => (change: 1 | -1) => setOpen((before) => before + change));
  const within = (children: ReactNode) => <CountContext value={count}>{children}</CountContext>;
  return { isAsked: open > 0, within };
}

/** Said by every dialog. Before it is painted, so that what it stands over does not move even once. */
export function useStandsOpen(isOpen: boolean): void {
  const count = useContext(CountContext);
  useLayoutEffect(() => {
    if (!isOpen || count === null) return undefined;
    count(1);
    return () => count(-1);
  }, [count, isOpen]);
}
