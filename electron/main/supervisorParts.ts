import type { EngineClient, EngineStart, EngineWaiting, FatalCode, WindowKind } from "#contract/shell.ts";
import type { ShellAnswers, ShellRouter } from "./shellRouter.ts";

/** One life of a process, as the supervisor needs it; `Port` is Electron's MessagePortMain. */
export interface EngineProcess<Port> {
  readonly calls: EngineClient;
  /** Gives the engine a window to serve. */
  serve(window: WindowKind, port: Port): void;
  kill(): void;
}

export interface EngineProcessParts {
  /** What the engine may ask. */
  readonly shell: ShellRouter;
  /** Once, and nothing after it. */
  onExit(code: number): void;
}

/** A window that may be given a port. */
export interface Client<Port> {
  readonly kind: WindowKind;
  /** False until its own page is there, and again while it loads again. */
  isThere(): boolean;
  give(port: Port): void;
  /** Why there is no engine for now; null where one is only being started. */
  tell(waiting: EngineWaiting): void;
}

/** Why the supervisor has stopped trying. */
export type GivenUp = { readonly reason: "fatal"; readonly code: FatalCode } | { readonly reason: "keeps-ending" };

export interface SupervisorParts<Port> extends ShellAnswers {
  /** Starts the engine's process. Its calls and its end may come only after this has returned. */
  fork(parts: EngineProcessParts): EngineProcess<Port>;
  channel(): { readonly forWindow: Port; readonly forEngine: Port };
  /** The running rehearsal server, started where none runs. */
  rehearsal(): Promise<NonNullable<EngineStart["rehearsal"]>>;
  endRehearsal(): void;
  /** What the engine is told at start, without what only the supervisor knows. */
  startMessage(): Omit<EngineStart, "rehearsal" | "recovers">;
  /** A window is to open in which a person says what is done about a record that cannot be read. Left out for a dossier, which is made again from its file. */
  onDamaged?(): void;
  /** The record is opened once more. */
  onRecovered?(): void;
  /** `always` where a person asked for a rehearsal whatever is set up; `never` for a dossier, which nothing comes into. */
  readonly rehearse: "always" | "without-source" | "never";
  onGivenUp(why: GivenUp): void;
  /** The whole engine runs, and a window has an answer of it. Left out for a dossier. */
  onWorks?(): void;
  /** An engine ended, asked or not. */
  onEnded?(code: number): void;
}
