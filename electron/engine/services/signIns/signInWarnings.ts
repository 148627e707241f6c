import type { EndedSignIn } from "../../channels/channelSignIns.ts";
import { stackOf } from "../../core/guard/lastResort.ts";
import type { MailTransport } from "../../core/ports/mailTransport.ts";
import { systemClock } from "../../core/time/clock.ts";
import type { Clock } from "../../core/time/clock.ts";
import { warnByMail } from "./warnByMail.ts";

interface SignInWarningOptions {
  readonly channels: {
    endedSignIns(): readonly EndedSignIn[];
    mailTransport(): MailTransport | null;
    toldOfSignIn(kind: string): Promise<boolean>;
  };
  /** A rehearsal writes to nobody. */
  readonly rehearsal: boolean;
  /** What is here is a part of another record, whose own program writes. */
  readonly dossier: unknown;
  readonly time?: Pick<Clock, "elapsed" | "sleep">;
  readonly log?: (line: string) => void;
}

export interface SignInWarnings {
  /** A sign-in has ended, or what failed before may work now. */
  wake(): void;
  stop(): Promise<void>;
}

const FIRST_AFTER_MS = 5_000;
const AGAIN_AFTER_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;
const MAILED_WITHIN_MS = 5 * 60_000;

interface Tried {
  readonly times: number;
  /** By a clock that nobody sets. */
  readonly nextAt: number;
}

/**
 * Writes once to the person named with a channel that its sign-in has ended: at once, and where no mailbox takes it again and again, over restarts
 * too, until one does or somebody has signed in again.
 */
export function startSignInWarnings({
  channels,
  rehearsal,
  dossier,
  time = systemClock,
  log = toStandardError,
}: SignInWarningOptions): SignInWarnings {
  if (rehearsal || dossier !== null) return { wake: () => undefined, stop: async () => undefined };
  const over = new AbortController();
  const tried = new Map<string, Tried>();
  let rest = new AbortController();
  let isWoken = false;

  const nameOf = ({ kind, at }: EndedSignIn) => `${kind} ${at}`;

  /** Of one sign-in. */
  async function warn(ended: EndedSignIn, to: string): Promise<void> {
    const mailbox = channels.mailTransport();
    const signal = AbortSignal.any([over.signal, AbortSignal.timeout(MAILED_WITHIN_MS)]);
    const refused = mailbox === null ? "no mailbox works" : await warnByMail({ ...ended, to }, mailbox, signal);
    if (refused === null) {
      await channels.toldOfSignIn(ended.kind);
      tried.delete(nameOf(ended));
      return;
    }
    const times = (tried.get(nameOf(ended))?.times ?? 0) + 1;
    tried.set(nameOf(ended), { times, nextAt: time.elapsed() + Math.min(LONGEST_WAIT_MS, AGAIN_AFTER_MS * 2 ** (times - 1)) });
    if (times === 1) log(`that the sign-in of ${ended.kind} ended could not be mailed yet: ${refused}`);
  }

  /** Milliseconds until there is something to do again. */
  async function turn(): Promise<number> {
    const untold = channels
      .endedSignIns()
      .flatMap((ended) => (ended.to === null || ended.toldAt !== null ? [] : [{ ended, to: ended.to }]));
    for (const name of tried.keys()) if (!untold.some(({ ended }) => nameOf(ended) === name)) tried.delete(name);
    for (const { ended, to } of untold) {
      if ((tried.get(nameOf(ended))?.nextAt ?? 0) <= time.elapsed() && !over.signal.aborted) await warn(ended, to);
    }
    return [...tried.values()].reduce((least, { nextAt }) => Math.min(least, nextAt - time.elapsed()), LONGEST_WAIT_MS);
  }

  async function run(): Promise<void> {
    for (let waitMs = FIRST_AFTER_MS; !over.signal.aborted;) {
      rest = new AbortController();
      if (!isWoken) await time.sleep(Math.max(0, waitMs), AbortSignal.any([rest.signal, over.signal]));
      if (over.signal.aborted) return;
      isWoken = false;
      waitMs = await turn().catch((error: unknown) => {
        log(`What ended could not be looked at: ${stackOf(error)}`);
        return AGAIN_AFTER_MS;
      });
    }
  }

  const running = run();
  return {
    wake() {
      for (const [name, { times }] of tried) tried.set(name, { times, nextAt: 0 });
      isWoken = true;
      rest.abort();
    },
    async stop() {
      over.abort();
      await running;
    },
  };
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
