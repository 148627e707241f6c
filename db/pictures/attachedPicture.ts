import { ENDING_OF } from "#domain/file/mediaType.ts";

const ENDINGS = Object.entries(ENDING_OF).flatMap(([mediaType, ending]) =>
  mediaType.startsWith("image/") ? [`WHEN '${mediaType}' THEN '.${ending}'`] : [],
);

const hash = (file: string) => `${file} ->> 'hash'`;

/** SQL: what a kept file, told as JSON, is called in its folder where it is a picture; null of any other file, and of none. */
export const pictureName = (file: string) => `(${hash(file)}) || CASE ${file} ->> 'mediaType' ${ENDINGS.join(" ")} END`;

/** SQL: the still that is drawn of it for rooms. */
export const pictureStill = (file: string) => `iif(${pictureName(file)} IS NULL, NULL, (${hash(file)}) || '.wall.webp')`;

/** SQL: the file that came with the post, of an entry `m` of its media. */
export const ATTACHED = "(m.value -> 'file')";

/** SQL: the rows `a` of the proofs that are files in the report of a case `g`. */
export const PROOFS = "json_each(g.atr, '$.proof') a";
export const PROOF = "(CASE a.type WHEN 'object' THEN a.value END)";
