import { v5 } from "uuid";
import type { IncomingPost } from "../post/incomingPost.ts";
import { phoneNumbersIn } from "../text/phoneNumbers.ts";
import type { ExportRow, ImportSource } from "../portal/exportRow.ts";

const NAMESPACE = "c6f7d3e9-53f0-5f0b-9d43-27a0c5f6b1aa";
const LONGEST_NAME = 200;

/** A fingerprint of the contents of a row, whichever file it is in. It has to be fast, since every row of every file is hashed. */
export function rowFingerprint(row: ExportRow): string {
  const text = FIELDS.map((field) => String(row[field] ?? "")).join("\u0000");
  let [one, two, three, four] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x85ebca6b);
    two = Math.imul(two ^ code, 0xc2b2ae35);
    three = Math.imul(three ^ code, 0x27d4eb2f);
    four = Math.imul(four ^ code, 0x165667b1);
    // Each sum mixes in its neighbour, so that the four of 32 bits make one of 128.
    one ^= four >>> 15;
    two ^= one >>> 13;
    three ^= two >>> 16;
    four ^= three >>> 14;
  }
  return [one, two, three, four].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}

/** The order must not change: another one would make every known row count as changed. */
const FIELDS = [
  "number",
  "registeredAt",
  "name",
  "phone",
  "email",
  "address",
  "department",
  "departmentText",
  "subDepartment",
  "district",
  "districtText",
  "block",
  "town",
  "village",
  "subject",
  "description",
  "status",
  "statusText",
  "statusAt",
  "officer",
  "remarks",
  "actionTaken",
  "dueAt",
  "mode",
] as const satisfies readonly (keyof ExportRow)[];

/** The `versionId` of the post of a row: how often the row had changed, and its fingerprint. */
function versionIdOf(index: number, fingerprint: string): string {
  return `${index}:${fingerprint}`;
}

export function fingerprintOfVersion(versionId: string): string {
  return versionId.slice(versionId.indexOf(":") + 1);
}

/** The post of a row; `versionIndex` counts how often the row has changed since it was first imported. */
export function postOfRow(source: ImportSource, row: ExportRow, versionIndex: number, fingerprint = rowFingerprint(row)): IncomingPost {
  return {
    channel: source,
    externalId: row.number,
    versionId: versionIdOf(versionIndex, fingerprint),
    versionIndex,
    author: {
      externalId: citizenOf(row),
      handle: null,
      name: row.name === null ? null : row.name.slice(0, LONGEST_NAME),
      location: placeOf(row),
    },
    role: "citizen",
    writtenFrom: [
      ...(row.phone === null ? [] : [{ way: "phone" as const, name: row.phone }]),
      ...(row.email === null ? [] : [{ way: "email" as const, name: row.email }]),
    ],
    // A complaint at a portal is not public, as a post on X is.
    isPrivate: true,
    caseReference: null,
    text: textOf(row),
    languageHint: null,
    createdAt: row.registeredAt,
    conversationId: row.number,
    inReplyToId: null,
    inReplyToAuthorId: null,
    reposts: null,
    quotes: null,
    media: [],
    placeName: null,
    withheldIn: [],
    raw: JSON.stringify(row),
  };
}

/** Complaints with the same telephone number have the same author; without a number each complaint has its own. The number itself is only in the text. */
function citizenOf({ phone, number }: ExportRow): string {
  const [national] = phone === null ? [] : phoneNumbersIn(phone);
  return national === undefined ? `number-${number}` : `phone-${v5(national, NAMESPACE)}`;
}

/** The place of the complaint, from narrow to wide. */
function placeOf({ village, town, block, district, districtText }: ExportRow): string | null {
  const parts = [...new Set([village, town, block, districtText ?? district].filter((part) => part !== null))];
  return parts.length === 0 ? null : parts.join(", ");
}

/** The citizen's words, then the place and the contact, so that search, understanding and the desk have them. */
function textOf(row: ExportRow): string {
  const { subject, description, address, phone, email } = row;
  const words = subject !== null && description !== null && description.startsWith(subject) ? [description] : [subject, description];
  const about = [placeOf(row), address, phone, email].filter((part) => part !== null);
  return [words.filter((part) => part !== null).join("\n"), about.join("\n")].filter((part) => part !== "").join("\n\n");
}
