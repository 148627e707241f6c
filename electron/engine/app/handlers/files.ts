import { pictureRoom } from "#db/pictures/pictureRoom.ts";
import { act } from "../../core/commands/act.ts";
import { nameInCase } from "../../services/cases/filesOfCase.ts";
import { keepWithinCap } from "../../services/pictures/fetchPicture.ts";
import { fetchPictures } from "../../services/pictures/pictures.ts";
import { commandRulesOf } from "./context.ts";
import type { HandlerContext } from "./context.ts";
import { needs, reads } from "./guards.ts";

export const filesHandlers = {
  keep: needs("enter-atr").files.keep.handler(async ({ context, input, errors }) => {
    const kept = await context.files.keep(Buffer.from(input.content, "base64")).catch(() => null);
    if (kept === null) throw errors.NOT_KEPT();
    if (!kept.ok) throw errors.REFUSED({ data: { reason: kept.refusal } });
    return { ...kept.file, name: input.name };
  }),

  fetchPictures: reads.files.fetchPictures.handler(async ({ context, input }) => {
    const fetched = await fetchPictures(input.id, context.pictures);
    if (fetched.fetched > 0) context.changes.announce("record");
    return fetched;
  }),

  saveAs: needs("triage").files.saveAs.handler(async function* ({ context, input, errors }) {
    const { record, changes } = context;
    const { id, file } = input;
    const name = nameInCase(record, id, file);
    if (name === null) throw errors.NOT_FOUND();
    const saved = await context.host.saveFile({ file, name });
    if (saved.is === "saved") {
      act(record, { id, action: { type: "save-file", file, name }, ...commandRulesOf(context) });
      changes.announce("record");
    }
    yield saved;
  }),

  pictureRoom: reads.files.pictureRoom.handler(({ context }) => roomOf(context)),

  putPictureCap: needs("settings").files.putPictureCap.handler(async ({ context, input }) => {
    context.settings.putPictures(input);
    const letGo = await keepWithinCap(context.pictures);
    context.changes.announce(...(letGo > 0 ? (["settings", "record"] as const) : (["settings"] as const)));
    return roomOf(context);
  }),
};

function roomOf({ record, settings }: HandlerContext) {
  return { ...pictureRoom(record), ...settings.pictures() };
}
