/** The kinds of files that are kept: photographs as telephones and scanners make them, and papers. */
export const KEPT_MEDIA_TYPES = ["image/jpeg", "image/png", "image/webp", "image/gif", "application/pdf"] as const;
export type KeptMediaType = (typeof KEPT_MEDIA_TYPES)[number];

/** The type of a file by its first bytes; null for files that are not kept, such as programs, archives and web pages. */
export function mediaTypeOf(bytes: Uint8Array): KeptMediaType | null {
  return SIGNATURES.find(({ parts }) => parts.every(({ at, is }) => is.every((byte, index) => bytes[at + index] === byte)))?.type ?? null;
}

/** The ending of file names. */
export const ENDING_OF: Readonly<Record<KeptMediaType, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
  "application/pdf": "pdf",
};

const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

const SIGNATURES: readonly {
  readonly type: KeptMediaType;
  readonly parts: readonly { readonly at: number; readonly is: readonly number[] }[];
}[] = [
  { type: "image/jpeg", parts: [{ at: 0, is: [0xff, 0xd8, 0xff] }] },
  { type: "image/png", parts: [{ at: 0, is: [0x89, ...ascii("PNG\r\n"), 0x1a, 0x0a] }] },
  {
    type: "image/webp",
    parts: [
      { at: 0, is: ascii("RIFF") },
      { at: 8, is: ascii("WEBP") },
    ],
  },
  { type: "image/gif", parts: [{ at: 0, is: ascii("GIF8") }] },
  { type: "application/pdf", parts: [{ at: 0, is: ascii("%PDF-") }] },
];
