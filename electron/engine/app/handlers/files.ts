import { mediaTypeOf } from "#domain/file/mediaType.ts";
import { REPLY_PICTURE_TYPES } from "#domain/file/replyPicture.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { hasEdits } from "#domain/grievance/roomPicture.ts";
import { pictureRoom } from "#db/pictures/pictureRoom.ts";
import { isPictureOfCase } from "#db/pictures/roomCopies.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { act } from "../../core/commands/act.ts";
import { nameOf } from "../../core/files/fileStore.ts";
import { roomCopyName } from "../../core/files/roomCopy.ts";
import { withoutMetadata } from "../../core/sending/withoutMetadata.ts";
import { nameInCase } from "../../services/cases/filesOfCase.ts";
import { keepWithinCap } from "../../services/pictures/fetchPicture.ts";
import { fetchPictures } from "../../services/pictures/pictures.ts";
import { commandRulesOf } from "./context.ts";
import type { HandlerContext } from "./context.ts";
import { needs, reads } from "./guards.ts";

export const filesHandlers = {
  keep: needs("enter-atr").files.keep.handler(async ({ context, input, errors }) => {
    const content = Buffer.from(input.content, "base64");
    if (input.goesOut === true && isDamaged(content)) throw errors.REFUSED({ data: { reason: "damaged" } });
    const kept = await context.files.keep(content).catch(() => null);
    if (kept === null) throw errors.NOT_KEPT();
    if (!kept.ok) throw errors.REFUSED({ data: { reason: kept.refusal } });
    context.newFiles.add(nameOf(kept.file));
    return { ...kept.file, name: input.name };
  }),

  fetchPictures: reads.files.fetchPictures.handler(async ({ context, input }) => {
    const fetched = await fetchPictures(input.id, context.pictures);
    if (fetched.fetched > 0) context.changes.announce("record");
    return fetched;
  }),

  saveAs: needs("triage").files.saveAs.handler(async function* ({ context, input, errors }) {
    const { record, writer, changes } = context;
    const { id, file } = input;
    const name = nameInCase(record, id, file);
    if (name === null) throw errors.NOT_FOUND();
    const saved = await context.host.saveFile({ file, name });
    if (saved.is === "saved") {
      const { outcome } = act(writer, { id, action: { type: "save-file", file, name }, ...commandRulesOf(context) });
      // The copy is on the disk by now: one that leaves no trace is told as a fault.
      if (outcome !== "done") throw errors.NOT_FOUND();
      changes.announce("record");
    }
    yield saved;
  }),

  approvePicture: needs("triage").files.approvePicture.handler(async function* ({ context, input, errors }) {
    const { id, file, crop, blurs } = input;
    if (!isPictureOfCase(context.record, id, file)) throw errors.NOT_FOUND();
    const edits = { crop, blurs };
    const copy = hasEdits(edits) ? roomCopyName(file, edits) : null;
    const { pictures } = context.pictures;
    if (copy !== null) context.roomCopies.wanted(copy);
    const isDrawn = await (copy === null ? pictures.drawStill(file) : pictures.drawCopy(file, copy, edits)).catch(() => false);
    if (!isDrawn) throw errors.NOT_DRAWN();
    // Its author may have taken it back while it was drawn.
    if (!isPictureOfCase(context.record, id, file)) {
      if (copy !== null) await pictures.removeCopy(copy).catch(() => undefined);
      throw errors.NOT_FOUND();
    }
    const before = readGrievance(context.record, id)?.roomPictures.find((each) => each.file === file)?.copy ?? null;
    try {
      yield* runOnCase(context, id, { type: "approve-picture", file, copy, crop, blurs });
    } finally {
      context.roomCopies.decided(id, file, before);
    }
  }),

  hidePicture: needs("triage").files.hidePicture.handler(async function* ({ context, input: { id, file }, errors }) {
    if (!isPictureOfCase(context.record, id, file)) throw errors.NOT_FOUND();
    yield* runOnCase(context, id, { type: "hide-picture", file });
  }),

  showOriginal: needs("triage").files.showOriginal.handler(({ context, input: { id, file }, errors }) => {
    if (!isPictureOfCase(context.record, id, file)) throw errors.NOT_FOUND();
    const { outcome } = act(context.writer, { id, action: { type: "reveal", file }, ...commandRulesOf(context) });
    // Nobody looks at it without a trace.
    if (outcome !== "done") throw errors.NOT_FOUND();
    context.changes.announce("record");
  }),

  pictureRoom: reads.files.pictureRoom.handler(({ context }) => roomOf(context)),

  putPictureCap: needs("settings").files.putPictureCap.handler(async ({ context, input }) => {
    context.settings.putPictures(input);
    const letGo = await keepWithinCap(context.pictures);
    context.changes.announce(...(letGo > 0 ? (["settings", "record"] as const) : (["settings"] as const)));
    return roomOf(context);
  }),
};

/** A picture that is not whole: it would not be sent. */
function isDamaged(content: Buffer): boolean {
  const mediaType = mediaTypeOf(content);
  const kind = REPLY_PICTURE_TYPES.find((each) => each === mediaType);
  return kind !== undefined && withoutMetadata(content, kind) === null;
}

/** As an act of the desk, so that its refusal is told and it can be taken back like any other. */
function runOnCase({ deskCommands, actor }: HandlerContext & { readonly actor: string }, id: GrievanceId, action: GrievanceAction) {
  return deskCommands.run({ target: { kind: "case", id }, act: { do: "act", action }, actor });
}

function roomOf({ record, settings }: HandlerContext) {
  return { ...pictureRoom(record), ...settings.pictures() };
}
