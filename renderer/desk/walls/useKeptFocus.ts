import { useEffect, useRef } from "react";
import { useCommandRunnerState } from "../commandRunner/useCommandRunner.tsx";

/** What was acknowledged takes its button along, and with it the focus: the next has it then, so that Enter and Escape go on to work. */
export function useKeptFocus(total: number): React.RefObject<HTMLElement | null> {
  const list = useRef<HTMLElement>(null);
  const before = useRef(total);
  const { running } = useCommandRunnerState();
  useEffect(() => {
    if (running !== null) return;
    const wasSeen = total < before.current;
    before.current = total;
    if (!wasSeen || document.activeElement !== document.body) return;
    const next = list.current?.querySelector<HTMLElement>("button") ?? list.current?.querySelector<HTMLElement>("h3");
    next?.focus();
  }, [total, running]);
  return list;
}
