import type { ShellClient } from "#contract/shell.ts";
import type { EngineHost } from "../../core/ports/host.ts";

/** Tells the shell something. A shell that ends meanwhile ends this process too, so an answer that never comes is no fault. */
export function tell(call: Promise<unknown> | undefined): void {
  call?.catch(() => undefined);
}

/** The shell as the engine's host. */
export function hostOf(shell: ShellClient): EngineHost {
  return {
    // The window has its answer first: the shell may end this process on it.
    onConfigured: (configured) => setImmediate(() => tell(shell.configured(configured))),
    onLocale: (locale) => tell(shell.locale(locale)),
    onCasesAsked: () => tell(shell.showDesk()),
    onAsked: (asked) => tell(shell.ask(asked)),
    onScreenAsked: () => tell(shell.showScreen()),
    onFileAsked: () => tell(shell.showTransfer()),
    onDossierOpened: (folder) => tell(shell.showDossier(folder)),
    onDossierLeft: () => tell(shell.leaveDossier()),
    // The window has its answer first.
    onRestart: () => setImmediate(() => tell(shell.restart())),
    restarts: true,
    openBrowser: (address) => shell.openSignIn(address),
    chooseFolder: () => shell.chooseFolder(),
    chooseBackup: () => shell.chooseBackup(),
    onRecordAsked: () => tell(shell.showRecord()),
    onWorks: () => tell(shell.works()),
    stageUpdate: (staged) => shell.stageUpdate(staged),
    installUpdate: (name) => shell.installUpdate(name),
    print: ({ token, name }, signal) => shell.print({ token, name }, signal === undefined ? {} : { signal }),
    saveFile: ({ file, name }) => shell.saveFile({ file, name }),
    savePlace: ({ name, ending }) => shell.savePlace({ name, ending }),
    startsAtLogin: (put) => shell.startsAtLogin({ put }),
    displays: (put) => shell.displays({ put }),
    resolveProxy: (question) => shell.resolveProxy(question),
    resolvesProxies: true,
  };
}
