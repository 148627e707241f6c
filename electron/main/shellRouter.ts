import { implement } from "@orpc/server";
import type { Context, Router } from "@orpc/server";
import type { FileSaved } from "#contract/shell.ts";
import type { Locale } from "#contract/locale.ts";
import { shellContract } from "#contract/shell.ts";
import type { AskedOfShell } from "#contract/windows.ts";
import type { Fatal } from "#contract/shell.ts";
import type { Displays, PutDisplay, StartsAtLogin } from "#contract/shell.ts";
import type { Staged } from "#domain/updates/trial.ts";

export type ShellRouter = Router<typeof shellContract, Context>;

/** What the shell does for an engine. */
export interface ShellAnswers {
  readonly secrets: { store(name: string, value: string): Promise<boolean>; forget(name: string): Promise<boolean> };
  onLocale(locale: Locale): void;
  /** Somebody wants to see cases at a desk. */
  onCasesAsked(): void;
  /** Somebody at a desk wants what the menu does as well. */
  onAsked(asked: AskedOfShell): void;
  /** The window that the officers of a review see is wanted. */
  onScreenAsked(): void;
  /** The window that asks for the passphrase of a sealed file is wanted. */
  onFileAsked(): void;
  /** A dossier lies opened in this folder of the dossiersFolder. */
  onDossierOpened(folder: string): void;
  /** The dossier of this engine is to be closed and removed. */
  onDossierLeft(): void;
  /** Asks the person where a new file is to lie; null where they gave it up. */
  savePlace(wanted: { readonly name: string; readonly ending: "ismgt" | "xlsx" }): Promise<string | null>;
  /** Whether the app starts at login; `put` says that it is to, or not. */
  startsAtLogin(put: boolean | null): Promise<StartsAtLogin>;
  /** Which displays have a wall; `put` says where one is to be, or not. */
  displays(put: PutDisplay | null): Promise<Displays>;
  /** Shows a platform's page for signing in, in the browser of the system. */
  openSignIn(address: string): Promise<boolean>;
  /** Asks the person which backup is meant; null where they gave it up. */
  chooseBackup(): Promise<string | null>;
  /** Asks the person for a folder; null where they gave it up. */
  chooseFolder(): Promise<string | null>;
  /** Shows where the real record lies. */
  onRecordAsked(): void;
  /** Gets a new version ready for the next start, or none; false where this person may not put it in place. */
  stageUpdate(staged: Staged | null): Promise<boolean>;
  /** Opens the installer of a new version, or shows it. */
  installUpdate(name: string): Promise<boolean>;
  /** Makes a PDF; answers with its file. Ends where `signal` aborts. */
  print(order: { readonly token: string; readonly name: string }, signal: AbortSignal): Promise<string>;
  /** Asks the person where a copy of a kept file is to lie, and writes it there. */
  saveFile(order: { readonly file: string; readonly name: string }): Promise<FileSaved>;
  /** The proxies for a target, as the system or a script of the network says. */
  resolveProxy(question: { readonly origin: string; readonly pacUrl: string | null }): Promise<string>;
  log(line: string): void;
}

/** What concerns the life of an engine. */
interface EngineLife {
  /** False once another engine has taken its place: its calls are refused then. */
  isCurrent(): boolean;
  /** Aborts when its process is gone: nobody waits any more for what it asked. */
  readonly ended: AbortSignal;
  onConfigured(configured: boolean): void;
  onFatal(fatal: Fatal): void;
  onRestart(): void;
  onWorks(): void;
}

/** What one engine may ask of the shell. What fails is logged, and the engine has an answer that says so. */
export function shellRouter(answers: ShellAnswers, life: EngineLife): ShellRouter {
  const shell = implement(shellContract).use(({ next }) => {
    if (!life.isCurrent()) throw new Error("Another engine runs by now");
    return next();
  });
  const orElse = <Result>(call: Promise<Result>, otherwise: Result, line: (error: unknown) => string) =>
    call.catch((error: unknown) => {
      answers.log(line(error));
      return otherwise;
    });
  return shell.router({
    configured: shell.configured.handler(({ input }) => life.onConfigured(input)),
    locale: shell.locale.handler(({ input }) => answers.onLocale(input)),
    fatal: shell.fatal.handler(({ input }) => life.onFatal(input)),
    showDesk: shell.showDesk.handler(() => answers.onCasesAsked()),
    ask: shell.ask.handler(({ input }) => answers.onAsked(input)),
    showScreen: shell.showScreen.handler(() => answers.onScreenAsked()),
    showTransfer: shell.showTransfer.handler(() => answers.onFileAsked()),
    showDossier: shell.showDossier.handler(({ input }) => answers.onDossierOpened(input)),
    leaveDossier: shell.leaveDossier.handler(() => answers.onDossierLeft()),
    restart: shell.restart.handler(() => life.onRestart()),
    works: shell.works.handler(() => life.onWorks()),
    showRecord: shell.showRecord.handler(() => answers.onRecordAsked()),
    openSignIn: shell.openSignIn.handler(({ input }) =>
      orElse(answers.openSignIn(input), false, (error) => `no browser opened: ${codeOf(error)}`),
    ),
    chooseBackup: shell.chooseBackup.handler(() =>
      orElse<string | null>(answers.chooseBackup(), null, (error) => `no backup was chosen: ${codeOf(error)}`),
    ),
    chooseFolder: shell.chooseFolder.handler(() =>
      orElse<string | null>(answers.chooseFolder(), null, (error) => `no folder was chosen: ${codeOf(error)}`),
    ),
    resolveProxy: shell.resolveProxy.handler(({ input }) =>
      orElse<string | null>(answers.resolveProxy(input), null, (error) => `no proxy was found out: ${String(error)}`),
    ),
    storeSecret: shell.storeSecret.handler(({ input }) => answers.secrets.store(input.name, input.value).catch(() => false)),
    forgetSecret: shell.forgetSecret.handler(({ input }) => answers.secrets.forget(input).catch(() => false)),
    stageUpdate: shell.stageUpdate.handler(({ input }) =>
      orElse(answers.stageUpdate(input), false, (error) => `a new version was not made ready: ${codeOf(error)}`),
    ),
    installUpdate: shell.installUpdate.handler(({ input }) =>
      orElse(answers.installUpdate(input), false, (error) => `no installer was opened: ${codeOf(error)}`),
    ),
    print: shell.print.handler(({ input, signal }) => {
      const ends = signal === undefined ? life.ended : AbortSignal.any([life.ended, signal]);
      return orElse<string | null>(answers.print(input, ends), null, (error) => `not printed: ${String(error)}`);
    }),
    saveFile: shell.saveFile.handler(({ input }) =>
      orElse<FileSaved>(answers.saveFile(input), { is: "not-written" }, (error) => `a copy was not saved: ${codeOf(error)}`),
    ),
    savePlace: shell.savePlace.handler(({ input }) =>
      orElse<string | null>(answers.savePlace(input), null, (error) => `no place was chosen: ${codeOf(error)}`),
    ),
    displays: shell.displays.handler(({ input }) =>
      orElse<Displays>(answers.displays(input.put), [], (error) => `no wall was put on a display: ${String(error)}`),
    ),
    startsAtLogin: shell.startsAtLogin.handler(({ input }) =>
      orElse(
        answers.startsAtLogin(input.put),
        { isOn: false, isPossible: false },
        (error) => `starting at login was not settled: ${String(error)}`,
      ),
    ),
  });
}

/** Never the message: it holds the path, and with it what a citizen called a paper. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
