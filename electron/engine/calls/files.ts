import { pictureRoom } from "#db/pictures/pictureRoom.ts";
import { keepWithinCap } from "../files/fetchPicture.ts";
import { fetchPictures } from "../files/pictures.ts";
import type { CallContext } from "./context.ts";
import { needs, reads } from "./guards.ts";

export const filesCalls = {
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

  pictureRoom: reads.files.pictureRoom.handler(({ context }) => roomOf(context)),

  putPictureCap: needs("settings").files.putPictureCap.handler(async ({ context, input }) => {
    context.settings.putPictures(input);
    const letGo = await keepWithinCap(context.pictures);
    context.changes.announce(...(letGo > 0 ? (["settings", "record"] as const) : (["settings"] as const)));
    return roomOf(context);
  }),
};

function roomOf({ record, settings }: CallContext) {
  return { ...pictureRoom(record), ...settings.pictures() };
}
