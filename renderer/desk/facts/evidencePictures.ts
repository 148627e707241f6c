import type { CaseHistory } from "#contract/grievances.ts";
import { ENDING_OF, type KeptMediaType } from "#domain/file/mediaType.ts";
import type { Proof } from "#domain/grievance/actions.ts";
import type { RoomPicture } from "#domain/grievance/roomPicture.ts";
import type { ShownPicture } from "./Enlarged.tsx";
import { writtenPosts } from "./writtenPosts.ts";

/** The pictures that came with a complaint and are here, as they are shown. */
export function complaintPictures(posts: CaseHistory["posts"], unnamed: string): readonly ShownPicture[] {
  return writtenPosts(posts)
    .filter(({ role }) => role === "citizen")
    .flatMap(({ media }) =>
      media.flatMap(({ kind, file, copy, description }) =>
        file === null || kind === "document" ? [] : [{ file: copy ?? file, original: file, description: description ?? unnamed }],
      ),
    );
}

/** The pictures that prove a report; of one of which rooms see less, what they see. */
export function proofPictures(
  proof: readonly Proof[],
  roomPictures: readonly RoomPicture[],
): readonly (ShownPicture & { readonly original: string })[] {
  return proof.flatMap((each) => {
    if (typeof each === "string" || !each.mediaType.startsWith("image/")) return [];
    const file = fileOfProof(each);
    return [{ file: roomPictures.find((room) => room.file === file)?.copy ?? file, original: file, description: each.name }];
  });
}

/** The name under which the record keeps it. */
export function fileOfProof({ hash, mediaType }: Exclude<Proof, string>): string {
  return `${hash}.${ENDING_OF[mediaType as KeptMediaType]}`;
}
