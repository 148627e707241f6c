import type { Locale } from "#contract/settings.ts";
import type { WindowKind } from "#contract/shell.ts";
import { replayErasures } from "#db/erasure/replayErasures.ts";
import type { Person } from "#domain/people/person.ts";
import { satLast } from "#domain/people/seatBelonging.ts";
import { stackOf } from "../../core/guard/lastResort.ts";
import { startedParts } from "../../core/guard/startedParts.ts";
import { takeWaitingCopy } from "../../services/hub/snapshots/takeCopy.ts";
import { createSession } from "../../services/people/session.ts";
import type { Session } from "../../services/people/session.ts";
import { openBase } from "../base/base.ts";
import type { Base } from "../base/base.ts";
import type { HandlerContext } from "../handlers/context.ts";
import { contextOf, tryAgain } from "../parts/contextOf.ts";
import { createPorts } from "../parts/ports.ts";
import type { EngineOptions } from "../parts/ports.ts";
import { startServices } from "../parts/startServices.ts";
import type { Services } from "../parts/startServices.ts";

export interface Engine {
  /** What the contract's calls work on, for a caller of its own within the program. */
  readonly context: HandlerContext;
  /** The same for one more window, with a session of its own. */
  contextOfWindow(window?: WindowKind): HandlerContext;
  /** The window of this context is gone: who sat at it is signed out. */
  leaveWindow(context: HandlerContext): void;
  /** True where a source is set up. */
  readonly configured: boolean;
  readonly locale: Locale;
  setLocale(locale: Locale): void;
  /** Gets ready for the first post, which else would wait for it a quarter of a second. Rejects with {@link RecordError} where the record cannot be read. */
  prepareUnderstanding(): Promise<void>;
  /** Finishes what is under way and closes the records. */
  stop(): Promise<void>;
}

const MINUTE_MS = 60_000;

/** Puts the engine together and starts it. Throws {@link RecordError} where a record cannot be opened. */
export function startEngine(options: EngineOptions): Engine {
  takeWaitingCopy(options.databaseFile);
  return startOn(openBase({ ...options, replayErasures }), options);
}

/** The same on a base that is there already, opened with these options. Where it fails, what was started has ended and the base is closed. */
export function startOn(base: Base, options: EngineOptions): Engine {
  const started = startedParts();
  try {
    return startParts(base, options, (end) => started.add(end));
  } catch (error) {
    started.endAll();
    base.endListening();
    base.close();
    throw error;
  }
}

/** Each part is named to `started` as soon as it runs. */
function startParts(base: Base, options: EngineOptions, started: (end: () => unknown) => void): Engine {
  const ports = createPorts(base, options, {
    onDidChangeAccounts: () => services.intake.listen(),
    onDidEndSignIn: () => services.signInWarnings.wake(),
  });
  const services = startServices(ports, (part) => {
    started(() => part.stop());
    return part;
  });
  const { people, settings, now, channels, understanding, audit, changes } = ports;
  const sessions = new Set<Session>();
  const newSession = () => {
    const session = createSession({
      people,
      now,
      lockAfterMs: () => settings.read().lockAfterMinutes * MINUTE_MS,
      onDid(change, person) {
        audit.session(change, person);
        const of = people.find(person);
        const seesPart = of !== null && of.scope !== null;
        const isOther = change !== "program-ended" && noteWhoSatLast(seesPart, change === "passphrase" ? of : null);
        // The walls of the seat show no more than they see.
        if (isOther || seesPart) changes.announce("record");
      },
    });
    sessions.add(session);
    return session;
  };
  /** Whether it is somebody else now. `arriving`: a sign-in is told before it counts. */
  const noteWhoSatLast = (isOfPart: boolean, arriving: Person | null): boolean => {
    const before = settings.satLast();
    if (!isOfPart && before.length === 0) return false;
    const last = satLast(before, arriving === null ? signedIn() : [...signedIn(), arriving]);
    if (JSON.stringify(last) === JSON.stringify(before)) return false;
    settings.putSatLast(last);
    return true;
  };
  audit.endUntold();
  const signedIn = () =>
    [...sessions].flatMap((session) => {
      const state = session.state();
      return "person" in state ? [state.person] : [];
    });
  const context = contextOf(ports, services, newSession(), signedIn);
  base.guard.onDidPass(() => tryAgain(ports, services));
  return {
    context,
    contextOfWindow: (window) => ({ ...context, session: newSession(), window: window ?? null }),
    leaveWindow({ session, presence }) {
      session.end("window-closed");
      // A page that is loaded again comes as another window.
      presence.leave(session);
      sessions.delete(session);
    },
    get configured() {
      return channels.any;
    },
    get locale() {
      return settings.read().locale;
    },
    setLocale: (locale) => base.setLocale(locale),
    prepareUnderstanding: () => understanding.ready(),
    async stop() {
      // Anyone who signs in now is told to wait for the next engine: this one would take the answer with it.
      await ended(() => channels.endSignIns());
      for (const session of sessions) session.end("program-ended");
      services.stopClock();
      base.endListening();
      context.casesAsked.end();
      await stopInOrder(services);
      ports.network.stop();
      await ended(() => understanding.keep());
      base.close();
    },
  };
}

type Stopping = { [Name in keyof Services]: NonNullable<Services[Name]> extends { stop(): unknown } ? Name : never }[keyof Services];

/** Every part that can be stopped, in the order of stopping: the compiler names one that is missing. */
const STOPPING_ORDER = Object.keys({
  wakeWatch: true,
  rehearsedOffices: true,
  backups: true,
  diskEncryption: true,
  privacy: true,
  updates: true,
  officerMail: true,
  scheduledReports: true,
  invitations: true,
  telling: true,
  signInWarnings: true,
  replies: true,
  activity: true,
  deletionChecks: true,
  intake: true,
  scans: true,
  pictures: true,
  placeNames: true,
  imports: true,
  readWorker: true,
  scopedRecords: true,
  joinings: true,
  hub: true,
  // Last: nothing is recorded after it.
  sealing: true,
} satisfies Record<Stopping, true>) as readonly Stopping[];

/** One part that cannot end in order keeps neither the others nor the record from being closed. */
async function stopInOrder(services: Services): Promise<void> {
  for (const name of STOPPING_ORDER) await ended(() => services[name]?.stop());
}

async function ended(stop: () => unknown): Promise<void> {
  try {
    await stop();
  } catch (error) {
    process.stderr.write(`A part of the engine did not end in order: ${stackOf(error)}\n`);
  }
}
