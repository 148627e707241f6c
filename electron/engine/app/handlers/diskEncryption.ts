import { ORPCError } from "@orpc/server";
import type { DiskEncryption } from "../../services/diskEncryption/startDiskEncryption.ts";
import type { HandlerContext } from "./context.ts";
import { needs } from "./guards.ts";

const { get, look, dismiss } = needs("settings").diskEncryption;

export const diskEncryptionHandlers = {
  get: get.handler(({ context }) => diskOf(context).state()),

  look: look.handler(({ context }) => diskOf(context).look()),

  dismiss: dismiss.handler(({ context }) => diskOf(context).dismiss()),
};

/** A dossier is a part of a record that lies with its room. */
function diskOf({ diskEncryption }: Pick<HandlerContext, "diskEncryption">): DiskEncryption {
  if (diskEncryption === null) throw new ORPCError("ONLY_IN_ROOM");
  return diskEncryption;
}
