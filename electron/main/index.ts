import { Menu, app, dialog } from "electron";
import { secretNameOfVariable, secretsOfEnvironment } from "#contract/secretVariables.ts";
import { PROFILE_TAKEN } from "#domain/updates/trial.ts";
import { transferFileIn } from "./transferFile.ts";
import { harden } from "./harden.ts";
import { openLog } from "./log.ts";
import { narrowProfile } from "./narrowProfile.ts";
import { type Options, USAGE, readOptions } from "./options.ts";
import { OptionError, refuseForeignOptions } from "./ownOptions.ts";
import { isPackaged } from "./packaged.ts";
import { declareScheme } from "./protocol.ts";
import { describeRuntime, runtimeLine } from "./runtime.ts";
import { Shell } from "./shell.ts";
import { isTestBuild, markTitles } from "./testBuild.ts";
import { Vault } from "./vault.ts";
import { lookAhead } from "./versions/ahead.ts";
import { isTried, ownPlace } from "./versions/ownPlace.ts";
import { TrialReport } from "./versions/trialReport.ts";
import { tryNext } from "./versions/tryNext.ts";
import { VersionFiles } from "./versions/versionFiles.ts";

/*
 * The order matters. Where the profile lies is settled before anything reads it, the lock is taken in that profile, and what a page
 * may do is settled before Chromium starts. Nothing here waits for the app with a top-level `await`: the app gets ready only after
 * this module has ended.
 */
// Whatever the desktop has set: profile, log and papers are of citizens, and for their owner alone. Processes that are started inherit it.
process.umask(0o077);
const options = optionsOrExit();
if (options) {
  if (options.userDataDir !== null) app.setPath("userData", options.userDataDir);
  if (app.requestSingleInstanceLock()) start(options);
  else {
    process.stderr.write("ISMGT runs already; it is brought to the front.\n");
    app.exit(isTried ? PROFILE_TAKEN : 0);
  }
}

function optionsOrExit(): Options | null {
  try {
    if (isPackaged) refuseForeignOptions(process.argv.slice(1), process.platform);
    return readOptions(process.argv.slice(1), process.env, process.cwd());
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    // A shortcut has no terminal that shows what was written.
    if (isPackaged && process.platform !== "linux") dialog.showErrorBox("ISMGT", error.message);
    app.exit(2);
    return null;
  }
}

function start(chosen: Options): void {
  // As they were given: Chromium puts switches before what follows them, and what is taken from the environment below is for the version that is tried as well, and for another start.
  const given = { args: process.argv.slice(1), env: { ...process.env } };
  if (isPackaged) forgetNodeVariables(process.env);
  narrowProfile(app.getPath("userData"), app.getPath("logs"));
  const vault = new Vault(takeSecretsFromEnvironment(), chosen.source !== null);
  const runtime = describeRuntime(process.versions);
  const log = openLog(app.getPath("logs"), () => vault.values());
  log.info(
    `ISMGT ${app.getVersion()} on ${runtimeLine(runtime)}${isTestBuild ? ", a test build" : ""}; profile ${app.getPath("userData")}`,
  );
  const versions = new VersionFiles(app.getPath("userData"));
  const ahead = isPackaged ? lookAhead(versions, { version: app.getVersion(), place: ownPlace, isTried }) : null;
  const report = new TrialReport(app.getVersion(), ahead?.is === "on-trial" ? versions : null);
  declareScheme();
  markTitles();
  // Else Electron makes one of its own first, which takes longer than ours.
  Menu.setApplicationMenu(null);
  // Chromium's own fields for a day and a time: in the order and the hours that India writes, whatever language the system has.
  app.commandLine.appendSwitch("lang", "en-GB");
  harden((line) => log.warn(`refused: ${line}`));
  let shell: Shell | null = null;
  app.on("child-process-gone", (_event, { type, name, reason, exitCode }) => {
    if (reason !== "clean-exit") log.warn(`process ${name ?? type} ended: ${reason} (${exitCode})`);
  });
  app.on("second-instance", (_event, args, folder) => {
    const file = transferFileIn(args.slice(1), folder);
    if (file !== null) return shell?.openTransferFile(file);
    return args.includes("--desk") ? shell?.openDesk() : shell?.openWall();
  });
  // On macOS a file that is opened with the app comes by this, before the app is ready or at any time after.
  let early: string | null = null;
  app.on("open-file", (event, file) => {
    event.preventDefault();
    if (shell === null) early = file;
    else shell.openTransferFile(file);
  });
  app
    .whenReady()
    .then(async () => {
      if (ahead?.is === "try") {
        // The other one takes it.
        app.releaseSingleInstanceLock();
        const tried = await tryNext(ahead.trial, {
          files: versions,
          ...given,
          now: Date.now,
          log: (line) => log.info(line),
        }).catch((error: unknown) => {
          // A disk that takes no file, say: this version starts as it would have.
          log.error("the new version was not tried", error);
          return "went-back" as const;
        });
        if (tried !== "went-back" || !app.requestSingleInstanceLock()) return app.exit(0);
      }
      shell = new Shell({ options: { ...chosen, carried: chosen.carried ?? early }, given, runtime, vault, log, versions, report });
      return shell.start();
    })
    .catch((error: unknown) => {
      log.error("the app could not start", error);
      app.exit(1);
    });
}

/**
 * A variable such as NODE_TLS_REJECT_UNAUTHORIZED opens what the options cannot: the engine would inherit it and trust any server.
 * SSLKEYLOGFILE writes down the keys of Chromium's connections.
 */
function forgetNodeVariables(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env)) if (/^(?:NODE_|SSLKEYLOGFILE$)/iu.test(name)) delete env[name];
}

/** Read once and taken away, so that no process of ours inherits them. */
function takeSecretsFromEnvironment(): Record<string, string> {
  const secrets = secretsOfEnvironment(process.env);
  for (const variable of Object.keys(process.env)) if (secretNameOfVariable(variable) !== null) delete process.env[variable];
  return secrets;
}
