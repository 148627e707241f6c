import type { Manifest, PackageKind, UpdateFile } from "./manifest.ts";
import { isLater } from "./version.ts";

/** The seat that asks. */
export interface AskingSeat {
  readonly version: string;
  readonly kind: PackageKind;
  readonly processor: string;
  /** Hexadecimal, made at random: it says for ever to which part of the seats this one belongs. */
  readonly seat: string;
}

export type Offer =
  | { readonly is: "newest" }
  /** Other seats try it first. */
  | { readonly is: "not-yet" }
  /** A version in between is to be installed first. */
  | { readonly is: "by-way-of"; readonly needs: string }
  /** The release has no file for this kind of installation. */
  | { readonly is: "no-file" }
  | { readonly is: "offered"; readonly file: UpdateFile };

/** What a release means for a seat. An older version is never offered, no matter who signed it. */
export function offerOf({ version, from, share, files }: Manifest, seat: AskingSeat): Offer {
  if (!isLater(version, seat.version)) return { is: "newest" };
  if (isLater(from, seat.version)) return { is: "by-way-of", needs: from };
  const file = fileFor(files, seat);
  if (file === null) return { is: "no-file" };
  return partOf(seat.seat, version) < share ? { is: "offered", file } : { is: "not-yet" };
}

/** The file of a release for this kind of installation; null where it has none. */
export function fileFor(files: Manifest["files"], seat: Pick<AskingSeat, "kind" | "processor">): UpdateFile | null {
  return files.find(({ kind, processor }) => kind === seat.kind && (processor === "universal" || processor === seat.processor)) ?? null;
}

/** 0 to 99: the same seat is not the first with every version. */
function partOf(seat: string, version: string): number {
  let part = 0;
  for (const letter of `${seat} ${version}`) part = (part * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return part % 100;
}

/** What a new version would interrupt. */
export const INTERRUPTED = ["wall", "review"] as const;
export type Interrupted = (typeof INTERRUPTED)[number];

/** What has to end before a version is installed: nobody's wall goes dark and no review stops for it. */
export function interruptedBy({ walls, isReviewOn }: { readonly walls: number; readonly isReviewOn: boolean }): readonly Interrupted[] {
  return [...(walls > 0 ? (["wall"] as const) : []), ...(isReviewOn ? (["review"] as const) : [])];
}
