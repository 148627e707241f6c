import { useRef, useState } from "react";
import type { CommandTarget, DeskCommand } from "#contract/desk.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { useWords } from "../../../i18n/useWords.ts";
import type { AskForSteps, CommandRunner } from "../../commandRunner/commandRunner.ts";
import { failureOf, failureSentence } from "../../../ui/failure.ts";
import { toastSentence } from "../../commandRunner/toastSentence.ts";
import { useCommandRunner } from "../../commandRunner/useCommandRunner.tsx";

export interface DialogCommand {
  /** Does one act and leaves the dialog open, where another is to follow. */
  readonly runOn: (target: CommandTarget, action: GrievanceAction) => Promise<boolean>;
  /** Does acts one after the other, and closes the dialog after the last. One that changes nothing stops the rest. */
  readonly act: (target: CommandTarget, ...actions: readonly GrievanceAction[]) => Promise<boolean>;
  readonly actDesk: (target: CommandTarget, act: DeskCommand) => Promise<boolean>;
  /** Does one act by a call of its own, and closes the dialog after it. */
  readonly actBy: (ask: AskForSteps, target: CommandTarget, action: GrievanceAction) => Promise<boolean>;
  /** Anything else that is asked of the engine, told in the same way when it fails, unless `tellOf` has a sentence of its own. False where it failed. */
  readonly attempt: (what: () => Promise<unknown>, tellOf?: (error: unknown) => string | null) => Promise<boolean>;
  /** Tells the person how many citizens of an incident were answered, and who was passed over. */
  readonly tellAnswered: CommandRunner["tellAnswered"];
  readonly tellDisposed: CommandRunner["tellDisposed"];
  readonly didForGood: CommandRunner["didForGood"];
  /** To how many cases the last act was done. */
  readonly lastDone: () => number;
  /** What this dialog has done already: its later acts do not take that for a change by others. */
  readonly earlier: () => readonly string[];
  readonly noteAct: (runId: string) => void;
  readonly close: () => void;
  /** Why it was not done, for the dialog to show: what was typed stays. */
  readonly fault: string | null;
  readonly tell: (fault: string | null) => void;
  readonly isRunning: boolean;
}

export function useDialogCommand(close: () => void): DialogCommand {
  const { run, tellFailure, tellAnswered, tellDisposed, didForGood } = useCommandRunner();
  const words = useWords();
  const [fault, setFault] = useState<string | null>(null);
  const [isRunning, setRunning] = useState(false);
  const earlier = useRef<string[]>([]);
  const done = useRef(0);

  const once = async (target: CommandTarget, act: DeskCommand, ask?: AskForSteps): Promise<boolean> => {
    const outcome = await run(target.kind === "seen" ? { ...target, after: [...earlier.current] } : target, act, ask);
    if ("progress" in outcome && outcome.progress.runId !== null) earlier.current.push(outcome.progress.runId);
    done.current = "progress" in outcome ? outcome.progress.done : 0;
    const isDone = done.current > 0;
    if (!isDone) {
      const notice = outcome.status === "busy" ? ({ kind: "busy", at: 0 } as const) : ({ kind: "acted", act, outcome, at: 0 } as const);
      setFault(toastSentence(notice, words).sentence);
    }
    return isDone;
  };

  const closing = async (...what: Parameters<typeof once>): Promise<boolean> => {
    const isDone = await once(...what);
    if (isDone) close();
    return isDone;
  };

  const during = async (what: () => Promise<boolean>): Promise<boolean> => {
    setRunning(true);
    setFault(null);
    const isDone = await what();
    setRunning(false);
    return isDone;
  };

  return {
    runOn: (target, action) => during(() => once(target, { do: "act", action })),
    act: (target, ...actions) =>
      during(async () => {
        for (const action of actions) if (!(await once(target, { do: "act", action }))) return false;
        close();
        return true;
      }),
    actDesk: (target, act) => during(() => closing(target, act)),
    actBy: (ask, target, action) => during(() => closing(target, { do: "act", action }, ask)),
    attempt: (what, tellOf) =>
      during(async () => {
        try {
          await what();
          return true;
        } catch (error) {
          const own = tellOf?.(error) ?? null;
          if (own !== null) {
            setFault(own);
            return false;
          }
          const failure = failureOf(error);
          setFault(words.say(failureSentence(failure)));
          // The dialog may be gone by now: after an act that settles a case the next one is on screen.
          tellFailure(failure);
          return false;
        }
      }),
    tellAnswered,
    tellDisposed,
    didForGood,
    lastDone: () => done.current,
    earlier: () => earlier.current,
    noteAct: (runId) => void earlier.current.push(runId),
    close,
    fault,
    tell: setFault,
    isRunning,
  };
}
