import { ORPCError } from "@orpc/server";
import type { DiskEncryption } from "../../services/diskEncryption/startDiskEncryption.ts";
import type { HandlerContext } from "./context.ts";
import { mayNow, needs, reads } from "./guards.ts";

const { look, dismiss } = needs("settings").diskEncryption;

export const diskEncryptionHandlers = {
  // A desk reads it again by itself, which is no sign of a person.
  get: reads.diskEncryption.get.handler(({ context }) => {
    if (!mayNow(context, "settings")) throw new ORPCError("FORBIDDEN");
    return diskOf(context).state();
  }),

  look: look.handler(({ context }) => diskOf(context).look()),

  dismiss: dismiss.handler(({ context }) => diskOf(context).dismiss()),
};

/** A dossier is a part of a record that lies with its room. */
function diskOf({ diskEncryption }: Pick<HandlerContext, "diskEncryption">): DiskEncryption {
  if (diskEncryption === null) throw new ORPCError("ONLY_IN_ROOM");
  return diskEncryption;
}
