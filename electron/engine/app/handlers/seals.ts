import { ORPCError } from "@orpc/server";
import { indianDate } from "#domain/clock/indianDay.ts";
import type { Sealing } from "../../services/seals/sealing.ts";
import type { HandlerContext } from "./context.ts";
import { needs } from "./guards.ts";
import { printed } from "./prints.ts";

const { get, put, sealNow, print } = needs("audit").seals;

/** What the file of a printed seal is called. */
const NAME = { en: "Seal", hi: "मुहर" } as const;

export const sealsHandlers = {
  get: get.handler(({ context }) => sealsOf(context).state()),

  put: put.handler(async ({ context, input, errors }) => {
    const kept = await sealsOf(context).put(input);
    if (kept !== "kept") throw errors.FOLDER({ data: { fault: kept } });
    return sealsOf(context).state();
  }),

  sealNow: sealNow.handler(async ({ context, errors }) => {
    const made = await sealsOf(context).sealNow(context.actor);
    if (typeof made === "string") throw errors.NOT_SEALED({ data: { why: made } });
    return sealsOf(context).state();
  }),

  print: print.handler(({ context, input: { locale }, errors, signal }) => {
    const { last, lastFingerprint } = sealsOf(context).state();
    if (last === null || lastFingerprint === null) throw errors.NOT_FOUND();
    const paper = {
      kind: "seal" as const,
      locale,
      seal: { seal: last, fingerprint: lastFingerprint, letterhead: context.settings.letterhead() },
    };
    return printed(context, paper, `${NAME[locale]} ${last.seat} ${indianDate(last.at)}`, { errors, signal });
  }),
};

/** The events of a dossier come back into the room and are sealed there. */
function sealsOf({ sealing }: Pick<HandlerContext, "sealing">): Sealing {
  if (sealing === null) throw new ORPCError("ONLY_IN_ROOM");
  return sealing;
}
