import type { KeptMediaType } from "#domain/file/mediaType.ts";
import type { FILE_REFUSALS } from "#contract/files.ts";

export interface KeptFile {
  /** SHA-256 of the content, lower-case hexadecimal. */
  readonly hash: string;
  readonly mediaType: KeptMediaType;
  readonly bytes: number;
}

export type FileRefusal = (typeof FILE_REFUSALS)[number];

type Kept = { readonly ok: true; readonly file: KeptFile } | { readonly ok: false; readonly refusal: FileRefusal };

/** Files in a folder, by the hash of their content. */
export interface FileStore {
  /** Keeps a file, or only a picture where one is wanted; what is there already is not written again. Rejects where the disk is at fault. */
  keep(content: Uint8Array, wanted?: "picture"): Promise<Kept>;
  has(file: Pick<KeptFile, "hash" | "mediaType">): boolean;
  /** Takes a file away by its name in the folder; one that is not there is no fault. Rejects where the disk is at fault. */
  remove(name: string): Promise<void>;
  /** The content of a file that is kept; null where it is not on this computer. */
  read(file: Pick<KeptFile, "hash" | "mediaType">): Promise<Uint8Array | null>;
}
