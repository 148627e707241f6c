import { type RefObject, useEffect, useRef } from "react";
import { useCommandRunnerState } from "../commandRunner/useCommandRunner.tsx";

/**
 * What was acknowledged takes its button along, and with it the focus: the next has it then, so that Enter and Escape go on to work. Where a line went for another
 * one that nobody asked for, as an alert does for a newer one of its incident, the heading has it: Enter is not pressed on what was not read.
 * `lines`: what is listed.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, total: number, lines: string): void {
  const before = useRef<{ readonly total: number; readonly lines: string }>(null);
  const { running } = useCommandRunnerState();
  useEffect(() => {
    if (running !== null) return;
    const was = before.current ?? { total, lines };
    before.current = { total, lines };
    if (document.activeElement !== document.body) return;
    const heading = list.current?.querySelector<HTMLElement>("h3");
    if (total < was.total) (list.current?.querySelector<HTMLElement>("button") ?? heading)?.focus();
    else if (lines !== was.lines) heading?.focus();
  }, [list, total, lines, running]);
}
