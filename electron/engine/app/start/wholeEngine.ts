import { StandardRPCHandler } from "@orpc/server/standard";
import type { EngineStart, ToEngine, ToHost } from "#contract/host.ts";
import type { FileSaved } from "#contract/fileSaved.ts";
import type { StartsAtLogin } from "#contract/startsAtLogin.ts";
import type { Base } from "../base/base.ts";
import type { HandlerContext } from "../handlers/context.ts";
import { router } from "../handlers/router.ts";
import { scenesOf } from "../handlers/wall.ts";
import { startOn } from "./engine.ts";
import type { Engine } from "./engine.ts";
import type { FirstContext } from "../handlers/firstHandlers.ts";
import { hostSecrets } from "./hostSecrets.ts";
import { createHostAnswers } from "./hostAnswers.ts";

type ForWholeEngine = Exclude<ToEngine, { readonly type: "start" | "port" | "set-locale" | "stop" }>;

/** The whole engine under a shell, and the answers to the whole contract. */
export interface WholeEngine {
  readonly engine: Engine;
  readonly handler: StandardRPCHandler<HandlerContext>;
  readonly scenes: FirstContext["scenes"];
  /** What the shell answers, and the file that a person wants opened. */
  receive(message: ForWholeEngine): void;
}

/** So long after the start it leaves what no window's first answer needs. */
const REST_MS = 1_000;

/** Throws {@link RecordError} where the record cannot be read. */
export function startWholeEngine(
  base: Base,
  { databaseFile, secrets: known, keyring, rehearsal, source, runtime }: EngineStart,
  tell: (message: ToHost) => void,
): WholeEngine {
  const secrets = hostSecrets(known, keyring, tell);
  const prints = createHostAnswers<string | null>();
  const copies = createHostAnswers<FileSaved>();
  const logins = createHostAnswers<StartsAtLogin>();
  const places = createHostAnswers<string | null>();
  const engine = startOn(base, {
    databaseFile,
    rehearsal,
    source,
    secrets,
    runtime,
    restMs: REST_MS,
    host: {
      // The window has its answer first: the shell may end this process on it.
      onConfigured: (configured) => setImmediate(() => tell({ type: "configured", configured })),
      print: ({ token, name }) => prints.ask((id) => tell({ type: "print", id, token, name })),
      onCasesAsked: () => tell({ type: "show-desk" }),
      onScreenAsked: () => tell({ type: "show-screen" }),
      onFileAsked: () => tell({ type: "show-transfer" }),
      onDossierOpened: (folder) => tell({ type: "show-dossier", folder }),
      onDossierLeft: () => tell({ type: "leave-dossier" }),
      savePlace: ({ name, ending }) => places.ask((id) => tell({ type: "save-place", id, name, ending })),
      onMirrorAsked: () => tell({ type: "show-mirror" }),
      saveFile: ({ file, name }) => copies.ask((id) => tell({ type: "save-file", id, file, name })),
      startsAtLogin: (put) => logins.ask((id) => tell({ type: "starts-at-login", id, put })),
      onLocale: (locale) => tell({ type: "locale", locale }),
    },
  });
  return {
    engine,
    handler: new StandardRPCHandler(router),
    scenes: async (question) => scenesOf(engine.context, question),
    receive(message) {
      switch (message.type) {
        case "secret-stored":
          return secrets.answer(message.id, message.ok);
        case "printed":
          return prints.answer(message.id, message.file);
        case "file-saved":
          return copies.answer(message.id, message.outcome);
        case "place-chosen":
          return places.answer(message.id, message.file);
        case "starts-at-login":
          return logins.answer(message.id, message.state);
        case "carried-file":
          return engine.context.transfer.ask(message.file);
        default:
          message satisfies never;
      }
    },
  };
}
