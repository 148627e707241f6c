import { z } from "zod";
import { storedNameSchema } from "#domain/file/storedName.ts";
import { fileSavedSchema } from "./fileSaved.ts";
import { localeSchema } from "./locale.ts";
import { xSourceSettingsSchema } from "./xSource.ts";
import { startsAtLoginSchema } from "./startsAtLogin.ts";

/*
 * What the shell (Electron's main process) and the engine (its utilityProcess) tell each other over `process.parentPort`.
 *
 * The life of one engine process:
 *   1. The shell sends `start`, once, first. The engine opens `databaseFile`, the real record, always: settings and the
 *      sources' settings live there and nowhere else.
 *   2. The engine answers `ready`, or `fatal` and ends. Before `ready` it gets no port. It is ready when it can answer what a wall asks first; all
 *      else it loads when nothing was asked for a moment, or something that needs it was. Where it says then that it cannot work, `fatal` comes after `ready`.
 *   3. The shell sends `port` with one MessagePort for each window whose page is there; a window closed or loaded anew closes its port.
 *   4. On `stop` the engine finishes its transaction and the calls under way, closes its record and exits with code 0 within five seconds.
 *
 * Real or rehearsal is settled once, at `start`, for the whole life of the process. In rehearsal posts, cases and figures live in
 * `rehearsal.databaseFile` and come from the rehearsal server alone; settings are still read from and
 * written to the real record, so what a person saves in rehearsal stands when rehearsal ends. `ready` says `configured` of whatever is stored of a
 * channel; where that turns out to be of no use, `configured` follows. After each `sources.x.put` or
 * `sources.x.remove`, once the window has its answer, the engine sends `configured`; where that asks for the other mode the shell stops this engine and starts
 * another. Nothing is ever moved from one record to the other.
 */

/** Names of secrets: `x.bearer`. */
export const secretNameSchema = z.string().regex(/^[a-z][a-z0-9.-]{0,63}$/);

/** Where the shell's rehearsal server listens and what it accepts. */
const rehearsalServerSchema = z.strictObject({
  url: z.url({ protocol: /^http$/, hostname: /^127\.0\.0\.1$/ }),
  userId: z.string().regex(/^\d{1,19}$/),
  bearer: z.string().min(1),
});

const start = z.strictObject({
  type: z.literal("start"),
  /** Absolute path of the real record. */
  databaseFile: z.string().min(1),
  /** What the keychain holds. Never logged, never written to the record. */
  secrets: z.record(secretNameSchema, z.string()),
  /** False where the system has no keyring: the engine then answers NO_KEYRING without asking to store. */
  keyring: z.boolean(),
  /**
   * Null for the real record. The shell removes the record of the last rehearsal when it starts a rehearsal server, so the file is
   * new with each server; an engine that is started again after a crash finds it as it was and goes on from its cursor.
   */
  rehearsal: rehearsalServerSchema.extend({ databaseFile: z.string().min(1) }).nullable(),
  /**
   * A source given on the command line, for this run only: used in place of the stored one and never stored. It counts as configured.
   * Its token comes in `secrets` (from the environment) and is not in the keychain.
   */
  source: xSourceSettingsSchema.nullable(),
  /** The language given on the command line, stored as the setting; null leaves the setting as it is. */
  locale: localeSchema.nullable(),
  /** How far the engine's clock goes ahead of the machine's: 0 but in a run that tries out what time brings. */
  clockAheadMs: z.number().int(),
  /** Whether a wall is open: its first questions then come before all else, and the rest of the engine after them. */
  wall: z.boolean(),
  runtime: z.strictObject({ version: z.string(), electron: z.string(), chrome: z.string() }),
});
export type EngineStart = z.infer<typeof start>;

const WINDOW_KINDS = ["wall", "desk", "review", "settings", "print"] as const;
const windowKindSchema = z.enum(WINDOW_KINDS);
export type WindowKind = z.infer<typeof windowKindSchema>;

const requestId = z.number().int().nonnegative();

/** From the shell to the engine. Every other message is refused. */
export const toEngineSchema = z.discriminatedUnion("type", [
  start,
  /** Comes with exactly one MessagePort, to be served with the contract until it closes. */
  z.strictObject({ type: z.literal("port"), window: windowKindSchema }),
  /** The answer to `store-secret` and `forget-secret` of the same id. */
  z.strictObject({ type: z.literal("secret-stored"), id: requestId, ok: z.boolean() }),
  /** The answer to `print` of the same id: where the file lies, null where it could not be made. */
  z.strictObject({ type: z.literal("printed"), id: requestId, file: z.string().nullable() }),
  /** The answer to `starts-at-login` of the same id: how it is now. */
  z.strictObject({ type: z.literal("starts-at-login"), id: requestId, state: startsAtLoginSchema }),
  /** The answer to `save-file` of the same id. */
  z.strictObject({ type: z.literal("file-saved"), id: requestId, outcome: fileSavedSchema }),
  /** The answer to `save-place` of the same id: an absolute path, null where the person gave it up. */
  z.strictObject({ type: z.literal("place-chosen"), id: requestId, file: z.string().min(1).nullable() }),
  /** A person asked the system, or the menu, to open this sealed file; absolute. */
  z.strictObject({ type: z.literal("carried-file"), file: z.string().min(1) }),
  /** A person chose the language in the menu; the engine stores it as `settings.put` would, and answers with `locale`. */
  z.strictObject({ type: z.literal("set-locale"), locale: localeSchema }),
  z.strictObject({ type: z.literal("stop") }),
]);
export type ToEngine = z.infer<typeof toEngineSchema>;

/** Why an engine cannot work. What is done then, and what is said, is in `faultPolicy.ts`. */
export const FATAL_CODES = [
  "DATABASE_NEWER",
  "DATABASE_BEFORE_RELEASE",
  "DATABASE_DAMAGED",
  "DATABASE_LOCKED",
  "DATABASE_UNWRITABLE",
  "DISK_FULL",
  "DISK_FAILED",
  "PORT_IN_USE",
  "INTERNAL",
] as const;
export const fatalCodeSchema = z.enum(FATAL_CODES);
export type FatalCode = z.infer<typeof fatalCodeSchema>;

/** Dossiers that are opened to act in, and those that are only read. */
const dossierFolderSchema = z.string().regex(/^(?:act|read)-[0-9a-f-]{36}$/);

/** From the engine to the shell. Every other message is refused. */
export const toHostSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ready"), configured: z.boolean(), locale: localeSchema }),
  /** Whether the real record has a source set up; sent after each change of the sources' settings. */
  z.strictObject({ type: z.literal("configured"), configured: z.boolean() }),
  /** The language, after each change of it. */
  z.strictObject({ type: z.literal("locale"), locale: localeSchema }),
  /** A desk is to come to the front, and to be opened where there is none. */
  z.strictObject({ type: z.literal("show-desk") }),
  /** One more view of the wall is to open in a window of its own: the page of a wall, with `mirror` as its part. */
  z.strictObject({ type: z.literal("show-mirror") }),
  /** The window that the officers of a review see is to open, or to come to the front: the page of a review, with `screen` as its part. */
  z.strictObject({ type: z.literal("show-screen") }),
  /** A window is to open that asks for the passphrase of a sealed file: the page of a review, with `carry` as its part. */
  z.strictObject({ type: z.literal("show-transfer") }),
  /** A dossier lies opened in this folder of the profile's `carried`: an engine and a review window of its own are to open. */
  z.strictObject({ type: z.literal("show-dossier"), folder: dossierFolderSchema }),
  /** By the engine of a dossier: its windows are to close, and its folder is to be removed. */
  z.strictObject({ type: z.literal("leave-dossier") }),
  /** Asks the person where a new file is to lie; `name` is what it is called at first, without its ending. */
  z.strictObject({ type: z.literal("save-place"), id: requestId, name: z.string(), ending: z.enum(["ismgt", "xlsx"]) }),
  /** Asks whether the app starts when this person signs in to the machine; `put` says that it is to, or not. Null only asks. */
  z.strictObject({ type: z.literal("starts-at-login"), id: requestId, put: z.boolean().nullable() }),
  z.strictObject({ type: z.literal("store-secret"), id: requestId, name: secretNameSchema, value: z.string().min(1) }),
  z.strictObject({ type: z.literal("forget-secret"), id: requestId, name: secretNameSchema }),
  /** Asks for a PDF of what the page for printing takes under `token`; `name` is what the file is to be called. */
  z.strictObject({ type: z.literal("print"), id: requestId, token: z.string().min(1), name: z.string().min(1) }),
  /** Asks the person where a copy of a kept file is to lie, and writes it there; `name` is what it is called at first. */
  z.strictObject({ type: z.literal("save-file"), id: requestId, file: storedNameSchema, name: z.string() }),
  /**
   * `detail` is for the log: no secret and no citizen's words in it. `holder` names the program that is in the way, where it is known. The engine
   * exits after it, and the shell does what the policy for the code says.
   */
  z.strictObject({ type: z.literal("fatal"), code: fatalCodeSchema, detail: z.string(), holder: z.string().nullable().optional() }),
]);
export type ToHost = z.infer<typeof toHostSchema>;

/** From the rehearsal server's process to the shell, once, when it listens. */
export const rehearsalReadySchema = z.object(rehearsalServerSchema.shape);

/** Told to a page while there is no engine for it: why, and null where it is only being started. */
const waitingSchema = z.strictObject({ code: fatalCodeSchema, holder: z.string().nullable() }).nullable();
export type EngineWaiting = z.infer<typeof waitingSchema>;
/** `window` gets one `message` event with `{ [WAITING_MESSAGE]: EngineWaiting }` as its data. */
export const WAITING_MESSAGE = "ismgt:waiting";

/** Where the page finds its port: `window` gets one `message` event with this as its data and the port in `ports[0]`. */
export const PORT_MESSAGE = "ismgt:port";
