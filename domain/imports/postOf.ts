import { v5 } from "uuid";
import type { IncomingPost } from "../post/incomingPost.ts";
import { phoneNumbersIn } from "../text/phoneNumbers.ts";
import type { ExportRow, ImportSource } from "../portal/exportRow.ts";

const NAMESPACE = "c6f7d3e9-53f0-5f0b-9d43-27a0c5f6b1aa";
const LONGEST_NAME = 200;

/** Tells two states of one row apart; the same row says the same whichever file it is in. Quick, for it is made of every row of every file. */
export function rowFingerprint(row: ExportRow): string {
  const text = FIELDS.map((field) => String(row[field] ?? "")).join("\u0000");
  let [one, two, three, four] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x85ebca6b);
    two = Math.imul(two ^ code, 0xc2b2ae35);
    three = Math.imul(three ^ code, 0x27d4eb2f);
    four = Math.imul(four ^ code, 0x165667b1);
    // Each takes something of its neighbour, so that four short sums are one long one.
    one ^= four >>> 15;
    two ^= one >>> 13;
    three ^= two >>> 16;
    four ^= three >>> 14;
  }
  return [one, two, three, four].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}

/** In an order that stays: another one would make every row a changed one. */
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

/** `version` of a post that was made of a row: how often the row had changed, and its fingerprint. */
function versionIdOf(index: number, fingerprint: string): string {
  return `${index}:${fingerprint}`;
}

export function fingerprintOfVersion(versionId: string): string {
  return versionId.slice(versionId.indexOf(":") + 1);
}

/** The post that a row is; `versionIndex` counts how often the row has changed since it was first seen. */
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
    // What was written to the office is not public, as a post on X is.
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

/** One citizen with several numbers is told by the telephone; without one each number stands alone. The telephone itself stays in the text. */
function citizenOf({ phone, number }: ExportRow): string {
  const [national] = phone === null ? [] : phoneNumbersIn(phone);
  return national === undefined ? `number-${number}` : `phone-${v5(national, NAMESPACE)}`;
}

/** Where the matter is, from narrow to wide. */
function placeOf({ village, town, block, district, districtText }: ExportRow): string | null {
  const parts = [...new Set([village, town, block, districtText ?? district].filter((part) => part !== null))];
  return parts.length === 0 ? null : parts.join(", ");
}

/** The words of the citizen, then where it is and how they are reached, so that search, understanding and the desk have them. */
function textOf(row: ExportRow): string {
  const { subject, description, address, phone, email } = row;
  const words = subject !== null && description !== null && description.startsWith(subject) ? [description] : [subject, description];
  const about = [placeOf(row), address, phone, email].filter((part) => part !== null);
  return [words.filter((part) => part !== null).join("\n"), about.join("\n")].filter((part) => part !== "").join("\n\n");
}
