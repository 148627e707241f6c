import { z } from "zod";
import { KEPT_MEDIA_TYPES } from "../file/mediaType.ts";
import { normaliseText } from "../text/normalise.ts";
import type { Address, IncomingPost, PostMedia } from "./incomingPost.ts";

/** How a complaint came that a person of the cell types in. */
export const TYPED_IN_WAYS = ["phone", "letter", "visitor"] as const;
export type TypedInWay = (typeof TYPED_IN_WAYS)[number];

const oneLine = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .transform((text) => (text === "" ? null : text))
    .nullable();

/** A call, a letter or a visit as it is typed in. */
export const typedInSchema = z.strictObject({
  way: z.enum(TYPED_IN_WAYS),
  /** In the citizen's words, or the cell's. */
  text: z.string().trim().min(1).max(10_000),
  name: oneLine(120),
  phone: oneLine(30),
  /** Where they would hear of it, who want no SMS or have no mobile telephone. */
  email: oneLine(254).optional(),
  address: oneLine(300),
  /** The id of the representative who wrote, called or came, as the person who types it in says. */
  representative: oneLine(100).optional(),
  /** Scans and photographs that are stored already. */
  files: z
    .array(
      z.strictObject({
        hash: z.string().regex(/^[0-9a-f]{64}$/),
        name: z.string().trim().min(1).max(200),
        mediaType: z.enum(KEPT_MEDIA_TYPES),
        bytes: z.number().int().nonnegative(),
      }),
    )
    .max(20),
});
export type TypedIn = z.infer<typeof typedInSchema>;

/**
 * A post of the channel `desk`. Its author is the telephone number, so that a citizen who calls again is recognised; without a number every
 * complaint has an author of its own. The number and the address are in the text, where they are masked.
 */
export function typedInPost(typed: TypedIn, { id, now }: { readonly id: string; readonly now: number }): IncomingPost {
  return {
    channel: "desk",
    externalId: id,
    versionId: id,
    versionIndex: 0,
    author: { externalId: authorOfNumber(typed.phone) ?? `nobody:${id}`, handle: null, name: typed.name, location: typed.address },
    role: "citizen",
    writtenFrom: addressesIn(typed),
    isPrivate: false,
    caseReference: null,
    text: [typed.text, typed.address, typed.phone && `☎ ${typed.phone}`, typed.email && `✉ ${typed.email}`].filter(Boolean).join("\n"),
    languageHint: null,
    createdAt: now,
    conversationId: id,
    inReplyToId: null,
    inReplyToAuthorId: null,
    reposts: null,
    quotes: null,
    media: typed.files.map((file) => mediumOf(file)),
    placeName: null,
    withheldIn: [],
    raw: JSON.stringify(typed),
  };
}

function addressesIn({ representative, phone, email }: TypedIn): readonly Address[] {
  const given = { entry: representative, phone, email } as const;
  return (["entry", "phone", "email"] as const).flatMap((way) => {
    const name = given[way] ?? null;
    return name === null ? [] : [{ way, name }];
  });
}

/** The author id of a telephone number; null for a text that is no number. */
export function authorOfNumber(phone: string | null): string | null {
  const number = phone === null ? null : nationalNumber(phone);
  return number === null ? null : `phone:${number}`;
}

/** The digits of a telephone number within the country; null for a text that is no number. */
export function nationalNumber(phone: string): string | null {
  const digits = normaliseText(phone).replaceAll(/\D+/gu, "").slice(-NATIONAL_DIGITS);
  return digits.length < FEWEST_DIGITS ? null : digits;
}

const NATIONAL_DIGITS = 10;
/** Shorter numbers are extensions of an office. */
const FEWEST_DIGITS = 6;

function mediumOf(file: TypedIn["files"][number]): PostMedia {
  const kind = file.mediaType === "application/pdf" ? "document" : "photo";
  return { kind, url: null, previewUrl: null, description: file.name, widthPx: null, heightPx: null, file };
}
