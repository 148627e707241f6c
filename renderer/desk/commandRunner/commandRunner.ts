import type { CommandProgress, CommandTarget, DeskCommand, LeftAlone } from "#contract/desk.ts";
import type { FileSaved } from "#contract/shell.ts";
import type { PassedOverCase } from "#contract/outbox.ts";
import type { EngineClient } from "../../client/engine.ts";
import type { MessageId } from "../../i18n/en.ts";
import { type Failure, failureOf } from "../../ui/failure.ts";

/** How an act came out. `done` counts cases; those that were refused stay as they were. */
type CommandOutcome =
  | { readonly status: "done" | "cancelled"; readonly progress: CommandProgress }
  | { readonly status: "failed"; readonly failure: Failure }
  /** Another act of this window is under way; this one was not begun. */
  | { readonly status: "busy" };

interface Answered {
  readonly kind: "answered";
  readonly prepared: number;
  readonly passedOver: readonly PassedOverCase[];
}

/** Whether a reply goes out, waits for somebody who approves it, or nobody has written one. */
type CitizenTold = "told" | "told-before" | "waits" | "untold";

/** A case to which something was not done, and why. */
export type Refused = Pick<LeftAlone, "id" | "code">;

/** What a person is told about the last thing that was done; `at` tells two of the same apart. */
export type ToastMessage = { readonly at: number } & (
  | { readonly kind: "acted"; readonly act: DeskCommand; readonly outcome: Exclude<CommandOutcome, { readonly status: "busy" }> }
  | Answered
  | { readonly kind: "disposed"; readonly cases: number; readonly citizen: CitizenTold; readonly answered: Answered | null }
  /** Not to be undone: a copy lies outside of the record. */
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "not-saved"; readonly why: "not-here" | "not-written" }
  | { readonly kind: "undone"; readonly undone: number; readonly kept: number; readonly left: readonly LeftAlone[] }
  /** What was done last is not taken back by anybody here, and nothing was. */
  | { readonly kind: "lasts"; readonly what: MessageId }
  /** Something of the person's own, which can be taken back where `isUndone` is false. */
  | { readonly kind: "own"; readonly did: MessageId; readonly isUndone: boolean }
  /** A key that did nothing, and why. */
  | { readonly kind: "dead"; readonly command: MessageId; readonly why: MessageId; readonly about: Refused | null }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "busy" }
);

export interface CommandRunnerState {
  readonly running: { readonly act: DeskCommand; readonly target: CommandTarget; readonly progress: CommandProgress | null } | null;
  readonly toast: ToastMessage | null;
  readonly canUndo: boolean;
  /** What would be taken back; null where it is nothing, or what is not taken back here. */
  readonly undoes: Undoing | null;
}

/** An act of the engine and to how many cases it was done, answers that were prepared with one, or what the person did for themselves. */
export type Undoing =
  | { readonly kind: "act"; readonly act: DeskCommand; readonly cases: number }
  | { readonly kind: "answers"; readonly prepared: number }
  | { readonly kind: "own"; readonly did: MessageId };

/** What concerns the person alone, such as putting a case off: no act on the case. */
interface OwnAct {
  /** What was done, in the past. */
  readonly did: MessageId;
  /** Of which case. */
  readonly id: string | null;
  /** The case has gone from the person's list: the next one is wanted. */
  readonly leaves: boolean;
  readonly undo: () => Promise<unknown>;
}

/** What was done last, and is not taken back here: it stands before what was done earlier, so that nobody takes that back instead. */
interface Lasting {
  /** Says so. */
  readonly lasts: MessageId;
}

/** An act of the engine by its id, or one of the person's own. */
export type Undone = string | OwnAct;

export type Done =
  | { readonly target: CommandTarget; readonly act: DeskCommand; readonly progress: CommandProgress }
  | { readonly own: OwnAct };

/** What one window does to cases, one act at a time. `state` and `subscribe` suit `useSyncExternalStore`. */
export interface CommandRunner {
  /** `ask`: by another call than the desk's own, which answers in the same steps. */
  readonly run: (target: CommandTarget, act: DeskCommand, ask?: AskForSteps) => Promise<CommandOutcome>;
  /** Stops the act under way after its present step; what was done stands, and can be undone. */
  readonly cancel: () => void;
  /**
   * Takes back the last act of this window that was not taken back yet, and answers with it; null where nothing was asked for or nobody answered. While an act is under
   * way that one is meant, and taken back when it has ended: what it has done is on the screen before it says that it has ended.
   */
  readonly undo: () => Promise<Undone | null>;
  /** Remembers that what was done last is not taken back here. */
  readonly didForGood: (lasts: MessageId) => void;
  /** Tells of something that the person did for themselves, and remembers how it is taken back. */
  readonly didOwn: (own: OwnAct) => void;
  readonly dismiss: () => void;
  /** Tells the person of something else that was asked of the engine and did not happen. */
  readonly tellFailure: (failure: Failure) => void;
  /** Tells why a key did nothing, and of which case, where there is one. */
  readonly tellDead: (command: MessageId, why: MessageId, about?: Refused | null) => void;
  /** Tells how many citizens of an incident were answered at once, and who was passed over. The answers, by their id, are taken back as an act of their own. */
  readonly tellAnswered: (prepared: number, passedOver: readonly PassedOverCase[], replyId: string) => void;
  /** Tells that a report was accepted, what that makes of the cases, and whether their citizens know. */
  readonly tellDisposed: (cases: number, citizen: CitizenTold) => void;
  /** Tells what became of a copy that the person wanted; of one that they gave up themselves nothing is told. */
  readonly tellSaved: (saved: FileSaved) => void;
  readonly state: () => CommandRunnerState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Tells of each act that changed something. */
  readonly onDidRun: (listener: (done: Done) => void) => () => void;
}

/** Asks the engine for an act that it takes more than the act itself to do. */
export type AskForSteps = (options: { readonly signal: AbortSignal }) => Promise<AsyncIterable<CommandProgress>>;

type DeskClient = Pick<EngineClient["desk"], "act" | "undo">;

export function createCommandRunner(desk: DeskClient, now: () => number = Date.now): CommandRunner {
  const listeners = new Set<() => void>();
  const runListeners = new Set<(done: Done) => void>();
  /** The acts that can be undone, the last one last. */
  const undoable: (Undone | Lasting)[] = [];
  const undoing = new Map<Undone | Lasting, Undoing>();
  let state: CommandRunnerState = { running: null, toast: null, canUndo: false, undoes: null };
  let stop: AbortController | null = null;
  /** The act under way, and what of it can be taken back once it has ended; null for nothing. */
  let underWay: Promise<Undone | Lasting | null> = Promise.resolve(null);
  let isUndoWaiting = false;

  const become = (next: Partial<CommandRunnerState>) => {
    const last = undoable.at(-1);
    state = { ...state, canUndo: last !== undefined, undoes: last === undefined ? null : (undoing.get(last) ?? null), ...next };
    for (const listener of listeners) listener();
  };

  /** Follows one act to its end, or to where it was stopped. */
  const follow = async (target: CommandTarget, act: DeskCommand, ask: AskForSteps, signal: AbortSignal): Promise<CommandOutcome> => {
    let progress: CommandProgress | null = null;
    try {
      const steps = await ask({ signal });
      for await (const step of steps) {
        progress = step;
        become({ running: { act, target, progress } });
        if (signal.aborted) break;
      }
    } catch (error) {
      if (!signal.aborted) return keep(act, progress, { status: "failed", failure: failureOf(error) });
    }
    const outcome = {
      status: progress?.finished === true ? ("done" as const) : ("cancelled" as const),
      progress: progress ?? NOTHING_DONE,
    };
    return keep(act, progress, outcome);
  };

  /** Whatever an act came to, what it did can be taken back, but for letters. */
  const keep = (act: DeskCommand, progress: CommandProgress | null, outcome: CommandOutcome): CommandOutcome => {
    if (progress?.runId != null) {
      undoable.push(progress.runId);
      undoing.set(progress.runId, { kind: "act", act, cases: progress.done });
    } else if (act.do === "letter" && progress !== null && progress.done > 0) undoable.push({ lasts: LETTER_LASTS });
    return outcome;
  };

  /** Whether what is taken back next is what the person means, once no act is under way any more. */
  const untilEnded = async (): Promise<boolean> => {
    if (state.running === null) return true;
    if (isUndoWaiting) return false;
    isUndoWaiting = true;
    const did = await underWay;
    isUndoWaiting = false;
    // Where it did nothing, what was done before it stays.
    return did !== null && did === undoable.at(-1);
  };

  return {
    run: async (target, act, ask = (options) => desk.act({ target, act }, options)) => {
      if (state.running) {
        become({ toast: { kind: "busy", at: now() } });
        return { status: "busy" };
      }
      stop = new AbortController();
      become({ running: { act, target, progress: null }, toast: null });
      let tellEnd: (did: Undone | Lasting | null) => void = () => {};
      underWay = new Promise((resolve) => {
        tellEnd = resolve;
      });
      const before = undoable.at(-1);
      const outcome = await follow(target, act, ask, stop.signal);
      const last = undoable.at(-1);
      stop = null;
      become({ running: null, toast: outcome.status === "busy" ? null : { kind: "acted", act, outcome, at: now() } });
      if ("progress" in outcome && outcome.progress.done > 0) {
        for (const listener of runListeners) listener({ target, act, progress: outcome.progress });
      }
      tellEnd(last === undefined || last === before ? null : last);
      return outcome;
    },

    cancel: () => stop?.abort(),

    undo: async () => {
      if (!(await untilEnded())) return null;
      const last = undoable.pop();
      if (last === undefined) return null;
      if (typeof last !== "string" && "lasts" in last) {
        become({ toast: { kind: "lasts", what: last.lasts, at: now() } });
        return null;
      }
      try {
        if (typeof last !== "string") {
          await last.undo();
          become({ toast: { kind: "own", did: last.did, isUndone: true, at: now() } });
          return last;
        }
        const runId = last;
        const { undone, kept, left = [] } = await desk.undo({ runId });
        become({ toast: { kind: "undone", undone, kept, left, at: now() } });
        return last;
      } catch (error) {
        const failure = failureOf(error);
        // Where the engine could not even be asked, the act can still be taken back when it is there again.
        if (failure === "lost") undoable.push(last);
        become({ toast: { kind: "failed", failure, at: now() } });
        return null;
      }
    },

    didOwn: (own) => {
      undoable.push(own);
      undoing.set(own, { kind: "own", did: own.did });
      become({ toast: { kind: "own", did: own.did, isUndone: false, at: now() } });
      for (const listener of runListeners) listener({ own });
    },

    didForGood: (lasts) => {
      undoable.push({ lasts });
      become({});
    },

    dismiss: () => become({ toast: null }),
    tellFailure: (failure) => become({ toast: { kind: "failed", failure, at: now() } }),
    tellDead: (command, why, about = null) => become({ toast: { kind: "dead", command, why, about, at: now() } }),
    tellAnswered: (prepared, passedOver, replyId) => {
      if (prepared > 0) {
        undoable.push(replyId);
        undoing.set(replyId, { kind: "answers", prepared });
      }
      become({ toast: { kind: "answered", prepared, passedOver, at: now() } });
    },
    tellDisposed: (cases, citizen) => {
      const { toast } = state;
      become({ toast: { kind: "disposed", cases, citizen, answered: toast?.kind === "answered" ? toast : null, at: now() } });
    },
    tellSaved: (saved) => {
      if (saved.is === "given-up") return;
      become({
        toast: saved.is === "saved" ? { kind: "saved", name: saved.name, at: now() } : { kind: "not-saved", why: saved.is, at: now() },
      });
    },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onDidRun: (listener) => {
      runListeners.add(listener);
      return () => runListeners.delete(listener);
    },
  };
}

export const LETTER_LASTS: MessageId = "desk.did.letterLasts";

const NOTHING_DONE: CommandProgress = { runId: null, total: 0, done: 0, refused: 0, refusals: [], finished: false };
