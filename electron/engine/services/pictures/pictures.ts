import type { GrievanceId } from "#domain/ids.ts";
import type { Reader } from "#db/connection.ts";
import { knownPicture } from "#db/pictures/pictures.ts";
import { casePosts } from "#db/queries/casePosts.ts";
import { fetchPicture, keepWithinCap, mayTryAgain, MOST_FAILURES } from "./fetchPicture.ts";
import type { PictureParts } from "./fetchPicture.ts";

const MOST_POSTS = 100;

export interface Fetched {
  readonly fetched: number;
  readonly failed: number;
}

/** Fetches the pictures of a case that are not here and not given up; those that were let go as well. Rejects only where the record is at fault. */
export async function fetchPictures(id: GrievanceId, parts: PictureParts): Promise<Fetched> {
  const { record, now } = parts;
  const wanted = [...new Set(picturesOf(record, id))].filter((url) => isWanted(url));
  const outcomes = await Promise.all(wanted.map((url) => fetchPicture(url, id, parts)));
  const fetched = outcomes.filter((outcome) => outcome === "fetched").length;
  if (fetched > 0) await keepWithinCap(parts);
  return { fetched, failed: outcomes.length - fetched };

  function isWanted(url: string): boolean {
    const known = knownPicture(record, url);
    if (known === null) return true;
    const { file, failures, letGoAt, triedAt } = known;
    if (file !== null || failures >= MOST_FAILURES) return false;
    return (letGoAt !== null && failures === 0) || mayTryAgain(triedAt, now());
  }
}

/** The addresses of the pictures and thumbnails of a case. */
function picturesOf(record: Reader, id: GrievanceId): readonly string[] {
  return casePosts(record, id, MOST_POSTS).flatMap(({ media }) =>
    media.flatMap(({ url, previewUrl, kind }) => (kind === "photo" ? url : previewUrl) ?? []),
  );
}
