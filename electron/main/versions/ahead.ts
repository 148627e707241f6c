import { isLater } from "#domain/updates/version.ts";
import type { Trial } from "#domain/updates/trial.ts";
import { forget } from "./stage.ts";
import type { VersionFiles } from "./versionFiles.ts";

interface Started {
  readonly version: string;
  readonly place: string | null;
  /** By the version before. */
  readonly isTried: boolean;
}

/** `try`: a newer version is to be tried before this one starts; `on-trial`: this is the one that is tried; `none` else. */
export type Ahead = { readonly is: "none" } | { readonly is: "on-trial" } | { readonly is: "try"; readonly trial: Trial };

/** What a start begins with. What is not newer than this version any more is forgotten. */
export function lookAhead(files: VersionFiles, { version, place, isTried }: Started): Ahead {
  const { trial, wentBack } = files;
  // It came up after all, or a newer one did: its copies of the record are not put back any more.
  if (!isTried && wentBack !== null && !isLater(wentBack.version, version)) files.putWentBack(null);
  if (trial === null) return { is: "none" };
  if (isTried) return { is: trial.version === version ? "on-trial" : "none" };
  if (isLater(trial.version, version)) return trial.place === place ? { is: "try", trial } : { is: "none" };
  // It was put in place, and the one that did so ended before it wrote that down.
  forget(files);
  return { is: "none" };
}
