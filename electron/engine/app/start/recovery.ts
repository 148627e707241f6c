import { existsSync, statSync } from "node:fs";
import { implement } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import type { SupportedMessagePort } from "@orpc/client/message-port";
import { contract } from "#contract/contract.ts";
import type { Locale } from "#contract/locale.ts";
import type { RecoveredCode } from "#contract/recovering.ts";
import type { EngineStart, WindowKind } from "#contract/shell.ts";
import { copyBefore } from "#db/opening/copyBefore.ts";
import { startEmpty } from "#db/opening/open.ts";
import { createChanges } from "../../core/live/changes.ts";
import type { EngineHost } from "../../core/ports/host.ts";
import { DEFAULT_SETTINGS } from "../../core/settings/firstSettings.ts";
import { BackupError } from "../../services/backup/backupError.ts";
import { createBackupWork } from "../../services/backup/backupWork.ts";
import { putCopyBack } from "../../services/backup/putCopyBack.ts";
import { createRestores, lastWrite } from "../../services/backup/restores.ts";
import { comparableInput } from "../handlers/comparableInput.ts";
import { faultAs } from "../handlers/faults.ts";
import { requireCallOfWindow } from "../handlers/windowGuard.ts";

/** An engine in place of one that cannot open the record: it opens nothing, and serves the window in which a person says what is to be done. */
export interface Recovery {
  readonly locale: Locale;
  serve(window: WindowKind, port: SupportedMessagePort): void;
  setLocale(locale: Locale): void;
}

interface RecoveryContext {
  readonly window: WindowKind;
}

const { live, settings, restoring, recovery } = contract;
const { look, choose, preview, restore, drill } = restoring;
const asked = {
  live: { clock: live.clock, changes: live.changes },
  settings,
  restoring: { look, choose, preview, restore, drill },
  recovery,
};

/**
 * The key of a backup is the right to restore it, for the people of the room are in the record that cannot be read. What else can be done here only moves that
 * record aside.
 */
export function startRecovery(
  { databaseFile, locale, why }: Pick<EngineStart, "databaseFile" | "locale"> & { readonly why: RecoveredCode },
  host: EngineHost,
): Recovery {
  let language = locale;
  const changes = createChanges(() => 0);
  const calls = implement(asked).$context<RecoveryContext>().use(comparableInput);
  const restores = createRestores({
    file: databaseFile,
    record: null,
    work: createBackupWork(),
    now: Date.now,
    onRestored: () => host.onRestart(),
    onDrilled: () => undefined,
  });

  function speak(chosen: Locale): void {
    language = chosen;
    host.onLocale(chosen);
    changes.announce("settings");
  }

  const handler = new RPCHandler<RecoveryContext>(
    calls.router({
      live: {
        clock: calls.live.clock.handler(() => ({ aheadMs: 0 })),
        changes: calls.live.changes.handler(({ signal }) => changes.listen(signal)),
      },
      settings: {
        // Until somebody chooses, a page speaks the language that it spoke last.
        get: calls.settings.get.handler(() => {
          if (language === null) throw new Error("The language is in the record");
          return { ...DEFAULT_SETTINGS, locale: language };
        }),
        put: calls.settings.put.handler(({ input }) => {
          if (input.locale !== undefined) speak(input.locale);
          return { ...DEFAULT_SETTINGS, locale: language ?? DEFAULT_SETTINGS.locale };
        }),
      },
      restoring: {
        look: calls.restoring.look.handler(({ input, errors }) => faultAs(BackupError, errors.FAULT, () => restores.look(input.place))),
        choose: calls.restoring.choose.handler(() => host.chooseBackup()),
        preview: calls.restoring.preview.handler(({ input, errors }) => faultAs(BackupError, errors.FAULT, () => restores.preview(input))),
        restore: calls.restoring.restore.handler(({ input }) => restores.restore(input)),
        drill: calls.restoring.drill.handler(({ input }) => restores.drill(input)),
      },
      recovery: {
        state: calls.recovery.state.handler(() => {
          const copy = why === "DATABASE_NEWER" ? copyBefore(databaseFile) : null;
          return {
            file: databaseFile,
            bytes: existsSync(databaseFile) ? statSync(databaseFile).size : null,
            changedAt: lastWrite(databaseFile),
            why,
            copy: copy && { madeAt: copy.madeAt, bytes: copy.bytes },
          };
        }),
        putCopyBack: calls.recovery.putCopyBack.handler(async () => {
          await putCopyBack(databaseFile, Date.now());
          host.onRestart();
        }),
        tryAgain: calls.recovery.tryAgain.handler(() => host.onRestart()),
        startEmpty: calls.recovery.startEmpty.handler(() => {
          startEmpty(databaseFile, Date.now());
          host.onRestart();
        }),
        showFile: calls.recovery.showFile.handler(() => host.onRecordAsked()),
      },
    }),
    {
      interceptors: [
        (call) => {
          requireCallOfWindow(call.context.window, call.request.url.pathname);
          return call.next();
        },
      ],
    },
  );

  return {
    locale: language ?? DEFAULT_SETTINGS.locale,
    serve: (window, port) => handler.upgrade(port, { context: { window } }),
    setLocale: speak,
  };
}
