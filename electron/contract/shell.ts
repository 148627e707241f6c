import { oc } from "@orpc/contract";
import type { ContractRouterClient } from "@orpc/contract";
import { z } from "zod";
import { storedNameSchema } from "#domain/file/storedName.ts";
import { localeSchema } from "./locale.ts";
import { recoveredCodeSchema } from "./recovering.ts";
import { updateFileNameSchema } from "#domain/updates/manifest.ts";
import { stagedSchema, wentBackSchema } from "#domain/updates/trial.ts";
import { askedOfShellSchema } from "./windows.ts";
import { xSourceSettingsSchema } from "./xSource.ts";

/*
 * What the shell (Electron's main process) and the engine (its utilityProcess) ask of each other, each over a MessagePort of its own.
 *
 * The life of one engine process:
 *   1. The shell posts the two ports to the new process (`ShellMessage`), and calls `start`, once, first. The engine opens `databaseFile`, the real
 *      record, always: settings and the sources' settings are kept there and nowhere else.
 *   2. The engine answers `start`, or calls `fatal` and ends. Before its answer it gets no window. It answers when it can answer what a wall asks first; all
 *      else it loads when nothing was asked for a moment, or something that needs it was. Where it says then that it cannot work, `fatal` comes later.
 *   3. The shell posts one MessagePort for each window whose page is there; a window that is closed or reloaded closes its port.
 *   4. On `stop` the engine finishes its transaction and the calls under way, closes its record and exits with code 0 within five seconds.
 *
 * Real or rehearsal is settled once, at `start`, for the whole life of the process. In rehearsal posts, cases and figures live in
 * `rehearsal.databaseFile` and come from the rehearsal server alone; settings are still read from and
 * written to the real record, so what a person saves in rehearsal remains when rehearsal ends. The answer to `start` says `configured` of whatever is stored
 * of a channel; where that turns out to be of no use, `configured` follows. After each change of a channel,
 * once the window has its answer, the engine calls `configured`; where that asks for the other mode the shell stops this engine and starts
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

const startSchema = z.strictObject({
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
  /** In place of the file in which the administrator of the machine sets what no seat changes; null for that. For runs that try it out. */
  managedFile: z.string().min(1).nullable(),
  /** Why the engine before could not open the record: this one leaves it closed, and serves the window in which a person says what is to be done. Null to open it. */
  recovers: recoveredCodeSchema.nullable(),
  /** This version is tried, and another one waits to go on in its place: a copy of the record is made before it is changed, whatever else there is. */
  onTrial: z.boolean(),
  /** Whether a wall is open: its first questions then come before all else, and the rest of the engine after them. */
  wall: z.boolean(),
  runtime: z.strictObject({
    version: z.string(),
    electron: z.string(),
    chrome: z.string(),
    testBuild: z.boolean(),
    /** The log that the shell writes, of the engine too; absolute. Null where it goes elsewhere. */
    logFile: z.string().nullable(),
    /** The version that was tried last and given up: the copy from before is put back where it had changed the record. Null where none was. */
    wentBack: wentBackSchema.nullable(),
  }),
});
export type EngineStart = z.infer<typeof startSchema>;

export const WINDOW_KINDS = ["wall", "desk", "review", "settings", "print", "recovery"] as const;
const windowKindSchema = z.enum(WINDOW_KINDS);
export type WindowKind = (typeof WINDOW_KINDS)[number];

/** All that the shell posts to the engine's process beside calls, since ports do not go through them. */
export const shellMessageSchema = z.discriminatedUnion("type", [
  /** The first message. With two ports: to serve `engineContract` on, and to call `shellContract` by. */
  z.strictObject({ type: z.literal("calls") }),
  /** With one port, to be served with the windows' contract until it closes. */
  z.strictObject({ type: z.literal("window"), window: windowKindSchema }),
]);
export type ShellMessage = z.infer<typeof shellMessageSchema>;

/** Why an engine cannot work. What is done then, and what is said, is in `faultPolicy.ts`. */
export const FATAL_CODES = [
  "DATABASE_NEWER",
  "DATABASE_BEFORE_RELEASE",
  "MIGRATION_FAILED",
  "KEYS_MISSING",
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

/** What became of a copy that a person was to save; `name` is what they called it. */
export const fileSavedSchema = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("saved"), name: z.string() }),
  z.strictObject({ is: z.enum(["given-up", "not-here", "not-written"]) }),
]);
export type FileSaved = z.infer<typeof fileSavedSchema>;

/** Whether the app starts when this person signs in to the machine. */
export const startsAtLoginSchema = z.strictObject({
  isOn: z.boolean(),
  /** False where nothing can be set up: the engine runs without windows, or the system refuses. */
  isPossible: z.boolean(),
});
export type StartsAtLogin = z.infer<typeof startsAtLoginSchema>;

/** The displays of this computer, in the order in which the menu counts them. */
export const displaysSchema = z.array(
  z.strictObject({
    id: z.number().int(),
    width: z.number().int(),
    height: z.number().int(),
    hasWall: z.boolean(),
    /** The window of the settings is on it. */
    isHere: z.boolean(),
  }),
);
export type Displays = z.infer<typeof displaysSchema>;
/** That a wall is to be on a display, or not. */
export const putDisplaySchema = z.strictObject({ id: z.number().int(), hasWall: z.boolean() });
export type PutDisplay = z.infer<typeof putDisplaySchema>;

/** What the shell asks of the engine. */
export const engineContract = {
  start: oc.input(startSchema).output(z.strictObject({ configured: z.boolean(), locale: localeSchema })),
  /** A person chose the language in the menu; the engine stores it as `settings.put` would, and calls `locale`. */
  setLocale: oc.input(localeSchema),
  /** A person asked the system, or the menu, to open this sealed file; absolute. */
  openTransferFile: oc.input(z.string().min(1)),
  /** The machine was asleep, or had no network, and has one again: what waits for that is tried at once. */
  networkIsBack: oc,
  /** Answered at once; the engine ends later. */
  stop: oc,
};

/** A script of the network may answer anything. */
export const LONGEST_PROXY_ANSWER = 2_048;

const fatalSchema = z.strictObject({ code: fatalCodeSchema, detail: z.string(), holder: z.string().nullable() });
export type Fatal = z.infer<typeof fatalSchema>;

/** Scheme, host and port: nothing else of an address is for a script of the network to see. */
const originSchema = z
  .string()
  .max(300)
  .regex(/^https?:\/\/[^/?#@\s]+$/);

/** What the engine asks of the shell, or tells it. */
export const shellContract = {
  /** Whether the real record has a source set up; called after each change of the sources' settings. */
  configured: oc.input(z.boolean()),
  /** The language, after each change of it. */
  locale: oc.input(localeSchema),
  /**
   * `detail` is for the log: no secret and no citizen's words in it. `holder` names the program that is in the way, where it is known. The engine
   * exits after it, and the shell does what the policy for the code says.
   */
  fatal: oc.input(fatalSchema),
  /** A desk is to come to the front, and to be opened where there is none. */
  showDesk: oc,
  /** A person at a desk asks for what the menu does as well. */
  ask: oc.input(askedOfShellSchema),
  /** The window that the officers of a review see is to open, or to come to the front: the page of a review, with `screen` as its part. */
  showScreen: oc,
  /** A window is to open that asks for the passphrase of a sealed file: the page of a review, with `transfer` as its part. */
  showTransfer: oc,
  /** A dossier is opened in this folder of the profile's `carried`: an engine and a review window of its own are to open. */
  showDossier: oc.input(dossierFolderSchema),
  /** By the engine of a dossier: its windows are to close, and its folder is to be removed. */
  leaveDossier: oc,
  /** Asks the person where a new file is to be saved, `name` without its ending; answers with an absolute path, null where the person cancelled. */
  savePlace: oc.input(z.strictObject({ name: z.string(), ending: z.enum(["ismgt", "xlsx"]) })).output(z.string().min(1).nullable()),
  /** Whether the app starts when this person signs in to the machine; `put` says that it is to, or not, and null only asks. */
  startsAtLogin: oc.input(z.strictObject({ put: z.boolean().nullable() })).output(startsAtLoginSchema),
  /** Which displays have a wall; `put` says where one is to be, or not, and null only asks. */
  displays: oc.input(z.strictObject({ put: putDisplaySchema.nullable() })).output(displaysSchema),
  /** Shows a platform's page for signing in, in the browser of the system. False where none opened. */
  openSignIn: oc.input(z.string().min(1).max(4_096)).output(z.boolean()),
  /** This engine is to end, and another one is to open the record: a restored one waits to take its place, or the person wants it tried again. */
  restart: oc,
  /** Asks the person which backup is meant; answers with an absolute path, null where they gave it up. */
  chooseBackup: oc.output(z.string().min(1).nullable()),
  /** Asks the person for a folder in which backups are to lie; answers with an absolute path, null where they gave it up. */
  chooseFolder: oc.output(z.string().min(1).nullable()),
  /** Shows the file of the real record in the system's window for files. */
  showRecord: oc,
  /** The whole engine runs, and a window has an answer of it. */
  works: oc,
  /** This file of the profile's `updates` is to be tried at the next start; null: none is. False where this person may not put it in place. */
  stageUpdate: oc.input(stagedSchema.nullable()).output(z.boolean()),
  /** Opens this file of the profile's `updates`, or shows it where the system opens no installers. Of one that is to be tried at the next start: starts the app again. */
  installUpdate: oc.input(updateFileNameSchema).output(z.boolean()),
  /** False where the keychain did not take it. */
  storeSecret: oc.input(z.strictObject({ name: secretNameSchema, value: z.string().min(1) })).output(z.boolean()),
  /** The proxies for a target as the system is set up, or as the script at `pacUrl` says: `PROXY host:port; DIRECT`. Null where nobody can say. */
  resolveProxy: oc
    .input(z.strictObject({ origin: originSchema, pacUrl: z.string().max(2_048).nullable() }))
    .output(z.string().max(LONGEST_PROXY_ANSWER).nullable()),
  forgetSecret: oc.input(secretNameSchema).output(z.boolean()),
  /** A PDF of what the page for printing takes under `token`; answers with its file, null where it could not be made. */
  print: oc.input(z.strictObject({ token: z.string().min(1), name: z.string().min(1) })).output(z.string().nullable()),
  /** Asks the person where a copy of a kept file is to be saved, and writes it there; `name` is what it is called at first. */
  saveFile: oc.input(z.strictObject({ file: storedNameSchema, name: z.string() })).output(fileSavedSchema),
};

export type EngineClient = ContractRouterClient<typeof engineContract>;
export type ShellClient = ContractRouterClient<typeof shellContract>;

/** From the rehearsal server's process to the shell, once, when it listens. */
export const rehearsalReadySchema = z.object(rehearsalServerSchema.shape);

/** Told to a page while there is no engine for it: why, and null where it is only being started. */
const waitingSchema = z.strictObject({ code: fatalCodeSchema, holder: z.string().nullable() }).nullable();
export type EngineWaiting = z.infer<typeof waitingSchema>;
