import type { SupportedMessagePort } from "@orpc/client/message-port";
import { RPCHandler } from "@orpc/server/message-port";
import { toEngineSchema } from "#contract/host.ts";
import type { EngineStart, FatalCode, ToEngine, ToHost } from "#contract/host.ts";
import type { FileSaved } from "#contract/fileSaved.ts";
import type { StartsAtLogin } from "#contract/startsAtLogin.ts";
import { RecordError } from "#db/faults.ts";
import type { RecordFault } from "#db/faults.ts";
import { router } from "./calls/router.ts";
import { startEngine } from "./engine.ts";
import type { Engine } from "./engine.ts";
import { hostSecrets } from "./hostSecrets.ts";
import { createHostAnswers } from "./hostAnswers.ts";
import type { HostAnswers } from "./hostAnswers.ts";
import type { HostSecrets } from "./hostSecrets.ts";

/** The engine as the shell's utilityProcess; `contract/host.ts` tells how the two talk. */

type EnginePort = SupportedMessagePort & { start(): void };

interface ParentPort {
  on(event: "message", listener: (event: { readonly data: unknown; readonly ports: readonly EnginePort[] }) => void): void;
  postMessage(message: ToHost): void;
}

/** After the start, for what no window's first answer needs. */
const REST_MS = 1_000;
/** So long after its last question a window has all that it asks at first. */
const LULL_MS = 200;

const { parentPort } = process as unknown as { readonly parentPort: ParentPort | undefined };
if (!parentPort) throw new Error("This is a part of the app; without windows use the command line of the engine");
const host = parentPort;
const handler = new RPCHandler(router, {
  interceptors: [
    (call) => {
      if (preparing !== null) prepareAfter(LULL_MS);
      return call.next();
    },
  ],
});

interface Running {
  readonly engine: Engine;
  readonly secrets: HostSecrets;
  readonly prints: HostAnswers<string | null>;
  readonly copies: HostAnswers<FileSaved>;
  readonly logins: HostAnswers<StartsAtLogin>;
  readonly places: HostAnswers<string | null>;
}
let running: Running | null = null;
/** Until it is ready to understand what comes in. */
let preparing: NodeJS.Timeout | null = null;

host.on("message", ({ data, ports }) => {
  const message = toEngineSchema.safeParse(data);
  // The shell is ours: what does not fit is a fault of the program, and is heard of in its log.
  if (!message.success) throw new Error(`The shell said what the contract does not know: ${message.error.message}`);
  receive(message.data, ports);
});

function receive(message: ToEngine, ports: readonly EnginePort[]): void {
  switch (message.type) {
    case "start":
      return start(message);
    case "port": {
      const [port] = ports;
      if (!running || !port) return;
      handler.upgrade(port, { context: running.engine.contextOfWindow() });
      return port.start();
    }
    case "set-locale":
      return running?.engine.setLocale(message.locale);
    case "secret-stored":
      return running?.secrets.answer(message.id, message.ok);
    case "printed":
      return running?.prints.answer(message.id, message.file);
    case "file-saved":
      return running?.copies.answer(message.id, message.outcome);
    case "place-chosen":
      return running?.places.answer(message.id, message.file);
    case "carried-file":
      return running?.engine.context.carriage.ask(message.file);
    case "starts-at-login":
      return running?.logins.answer(message.id, message.state);
    case "stop":
      void stop();
  }
}

function start({ databaseFile, secrets: known, keyring, rehearsal, source, locale, clockAheadMs, runtime }: EngineStart): void {
  orEnd(() => {
    const secrets = hostSecrets(known, keyring, (message) => host.postMessage(message));
    const prints = createHostAnswers<string | null>();
    const copies = createHostAnswers<FileSaved>();
    const logins = createHostAnswers<StartsAtLogin>();
    const places = createHostAnswers<string | null>();
    const engine = startEngine({
      databaseFile,
      rehearsal,
      source,
      secrets,
      runtime,
      clockAheadMs,
      restMs: REST_MS,
      host: {
        // The window has its answer first: the shell may end this process on it.
        onConfigured: (configured) => setImmediate(() => host.postMessage({ type: "configured", configured })),
        print: ({ token, name }) => prints.ask((id) => host.postMessage({ type: "print", id, token, name })),
        onCasesAsked: () => host.postMessage({ type: "show-desk" }),
        onScreenAsked: () => host.postMessage({ type: "show-screen" }),
        onFileAsked: () => host.postMessage({ type: "show-carry" }),
        onDossierOpened: (folder) => host.postMessage({ type: "show-dossier", folder }),
        onDossierLeft: () => host.postMessage({ type: "leave-dossier" }),
        savePlace: ({ name, ending }) => places.ask((id) => host.postMessage({ type: "save-place", id, name, ending })),
        onMirrorAsked: () => host.postMessage({ type: "show-mirror" }),
        saveFile: ({ file, name }) => copies.ask((id) => host.postMessage({ type: "save-file", id, file, name })),
        startsAtLogin: (put) => logins.ask((id) => host.postMessage({ type: "starts-at-login", id, put })),
        onLocale: (changed) => host.postMessage({ type: "locale", locale: changed }),
      },
    });
    running = { engine, secrets, prints, copies, logins, places };
    if (locale !== null) engine.setLocale(locale);
    host.postMessage({ type: "ready", configured: engine.configured, locale: engine.locale });
    prepareAfter(REST_MS);
  });
}

/** In a moment in which nobody waits: a post that came first would wait for it, and so would a window's first questions. */
function prepareAfter(ms: number): void {
  if (preparing !== null) clearTimeout(preparing);
  preparing = setTimeout(() => {
    preparing = null;
    orEnd(() => running?.engine.prepareUnderstanding());
  }, ms);
}

/** Does what the engine cannot work without, or says why it could not, and ends. */
function orEnd(work: () => void): void {
  try {
    work();
  } catch (error) {
    host.postMessage({ type: "fatal", code: fatalCodeOf(error), detail: error instanceof Error ? error.message : String(error) });
    // Leaves the message the time to go out.
    setTimeout(() => process.exit(1), 200);
  }
}

async function stop(): Promise<void> {
  await running?.engine.stop();
  process.exit(0);
}

const FATAL_CODE_OF: Partial<Record<RecordFault, FatalCode>> = {
  "newer-schema": "DATABASE_NEWER",
  "altered-migration": "DATABASE_DAMAGED",
  damaged: "DATABASE_DAMAGED",
  "not-a-record": "DATABASE_DAMAGED",
  "already-running": "DATABASE_LOCKED",
  busy: "DATABASE_LOCKED",
  "disk-full": "DATABASE_UNWRITABLE",
  "read-only": "DATABASE_UNWRITABLE",
  missing: "DATABASE_UNWRITABLE",
};

function fatalCodeOf(error: unknown): FatalCode {
  return (error instanceof RecordError ? FATAL_CODE_OF[error.fault] : undefined) ?? "INTERNAL";
}
