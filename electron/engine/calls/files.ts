import { fetchPictures } from "../files/pictures.ts";
import { needs, reads } from "./guards.ts";

export const filesCalls = {
  keep: needs("enter-atr").files.keep.handler(async ({ context, input, errors }) => {
    const kept = await context.files.keep(Buffer.from(input.content, "base64")).catch(() => null);
    if (kept === null) throw errors.NOT_KEPT();
    if (!kept.ok) throw errors.REFUSED({ data: { reason: kept.refusal } });
    return { ...kept.file, name: input.name };
  }),

  fetchPictures: reads.files.fetchPictures.handler(async ({ context, input }) => {
    const { record, files, mayFetchPicture, now, changes } = context;
    const fetched = await fetchPictures(input.id, { record, files, mayFetch: mayFetchPicture, now });
    if (fetched.fetched > 0) changes.announce("record");
    return fetched;
  }),
};
