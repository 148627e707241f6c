import type { ShellMessage } from "#contract/shell.ts";

/** A turn of the event loop that took long. Milliseconds. */
export interface Stall {
  readonly tookMs: number;
  /** What the main thread computed in it. */
  readonly onCpuMs: number;
  /** What it waited for a core: other programs have it. */
  readonly queuedMs: number;
  /** The rest: it waited for the disk, or for a lock. */
  readonly blockedMs: number;
  /** How long a fixed piece of work took right after it: other programs slow a core down that they share. */
  readonly paceMs: number;
  /** While it still got ready: it loads what can wait only after its first answers. */
  readonly inStart: boolean;
  /** Where most of it was spent, outermost first; empty where nothing was sampled. */
  readonly stack: readonly string[];
}

export type ToEngineProcess =
  | { readonly kind: "post"; readonly message: ShellMessage; readonly ports: readonly number[] }
  | { readonly kind: "data"; readonly port: number; readonly data: unknown }
  | { readonly kind: "close"; readonly port: number }
  /** Milliseconds that the process's clock is to go beside the machine's. */
  | { readonly kind: "clock"; readonly beside: number }
  /** All of the engine is there: from now on its turns are watched. */
  | { readonly kind: "ready" };

export type FromEngineProcess =
  | { readonly kind: "listens" }
  | { readonly kind: "data"; readonly port: number; readonly data: unknown }
  | { readonly kind: "stall"; readonly stall: Stall };
