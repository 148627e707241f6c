import { ORPCError } from "@orpc/server";
import type { WaitsAfterRestore } from "#contract/restoring.ts";
import { restoredFrom } from "#db/backup/restored.ts";
import { campaignById } from "#db/invitations/campaigns.ts";
import { BackupError } from "../../services/backup/backupError.ts";
import type { Restores } from "../../services/backup/restores.ts";
import { procedures } from "./context.ts";
import type { HandlerContext } from "./context.ts";
import { faultAs } from "./faults.ts";
import { needs } from "./guards.ts";

const { look, choose, preview, restore, drill, waits, goOn } = needs("settings").restoring;

export const restoringHandlers = {
  look: look.handler(({ context, input, errors }) => faultAs(BackupError, errors.FAULT, () => restoresOf(context).look(input.place))),

  choose: choose.handler(({ context }) => context.host.chooseBackup()),

  preview: preview.handler(({ context, input, errors }) => faultAs(BackupError, errors.FAULT, () => restoresOf(context).preview(input))),

  restore: restore.handler(({ context, input }) => restoresOf(context).restore(input)),

  drill: drill.handler(({ context, input }) => restoresOf(context).drill(input)),

  waits: waits.handler(({ context }) => waitsOf(context)),

  goOn: goOn.handler(({ context, input: { what } }) => {
    if (what === "officer-mail") context.officerMail.goOn();
    else if (what === "scheduled-reports") context.scheduledReports.goOn();
    else context.officerMail.sendHeld();
    context.changes.announce("settings", "record");
    return waitsOf(context);
  }),
};

function waitsOf({ real, record, officerMail, scheduledReports }: HandlerContext): WaitsAfterRestore | null {
  const restored = restoredFrom(real);
  if (restored === null) return null;
  const { state, heldMails } = officerMail.status();
  return {
    officerMail: state === "restored",
    scheduledReports: scheduledReports.schedule().state === "restored",
    campaigns: restored.paused.filter((id) => campaignById(record, id)?.state === "paused").length,
    heldMails,
    areKeysLost: restored.areKeysLost,
  };
}

const { recovery } = procedures;

/** There is a record: anyone who asks so has nothing to recover. */
function refuse(): never {
  throw new ORPCError("FORBIDDEN");
}

export const recoveryHandlers = {
  state: recovery.state.handler(refuse),
  tryAgain: recovery.tryAgain.handler(refuse),
  startEmpty: recovery.startEmpty.handler(refuse),
  putCopyBack: recovery.putCopyBack.handler(refuse),
  showFile: recovery.showFile.handler(refuse),
};

function restoresOf({ restores }: Pick<HandlerContext, "restores">): Restores {
  if (restores === null) throw new ORPCError("ONLY_IN_ROOM");
  return restores;
}
