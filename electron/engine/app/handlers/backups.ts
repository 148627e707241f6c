import { ORPCError } from "@orpc/server";
import type { Backups } from "../../services/backup/backups.ts";
import type { HandlerContext } from "./context.ts";
import { needs } from "./guards.ts";

const { get, put, chooseFolder, makeKey, makeNow } = needs("settings").backups;

export const backupsHandlers = {
  get: get.handler(({ context }) => backupsOf(context).state()),

  put: put.handler(async ({ context, input, errors }) => {
    if ((await backupsOf(context).put(input)) === "no-folder") throw errors.NO_FOLDER();
    return backupsOf(context).state();
  }),

  chooseFolder: chooseFolder.handler(({ context }) => context.host.chooseFolder()),

  makeKey: makeKey.handler(async () => {
    const { generateX25519Identity, identityToRecipient } = await import("age-encryption");
    const identity = await generateX25519Identity();
    return { identity, recipient: await identityToRecipient(identity) };
  }),

  makeNow: makeNow.handler(({ context }) => backupsOf(context).makeNow()),
};

/** A dossier is backed up by the room that it came from. */
function backupsOf({ backups }: Pick<HandlerContext, "backups">): Backups {
  if (backups === null) throw new ORPCError("ONLY_IN_ROOM");
  return backups;
}
