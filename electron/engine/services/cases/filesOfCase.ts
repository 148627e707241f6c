import type { Proof } from "#domain/grievance/actions.ts";
import { ENDING_OF } from "#domain/file/mediaType.ts";
import type { KeptMediaType } from "#domain/file/mediaType.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Reader } from "#db/connection.ts";
import { readEvents } from "#db/events/read.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { postsOf } from "./readCase.ts";

/**
 * What a picture or paper of a case is called outside of the record: as its sender called it, or by the ticket where it came without a name. Null
 * where the case holds no such file, so that nobody comes by a file of a case that they did not ask for.
 */
export function nameInCase(reader: Reader, id: GrievanceId, file: string): string | null {
  const media = postsOf(reader, id).flatMap((post) => post.media);
  const place = media.findIndex((each) => each.file === file);
  if (place >= 0) {
    const { kind, description } = media[place] ?? {};
    // What a picture shows is a description and no name.
    return kind === "document" && description ? description : `${readGrievance(reader, id)?.ticket ?? ""} ${place + 1}`;
  }
  return proofsOf(reader, id).find((proof) => storedNameOf(proof) === file)?.name ?? null;
}

type KeptProof = Exclude<Proof, string>;

function proofsOf(reader: Reader, id: GrievanceId): readonly KeptProof[] {
  return readEvents(reader, id).flatMap(({ event }) => {
    if (event?.type === "reply-prepared") return event.payload.pictures ?? [];
    return event?.type === "atr-sent" ? event.payload.atr.proof.filter((proof): proof is KeptProof => typeof proof !== "string") : [];
  });
}

function storedNameOf({ hash, mediaType }: KeptProof): string {
  return `${hash}.${ENDING_OF[mediaType as KeptMediaType]}`;
}
