import { KEPT_MEDIA_TYPES, type KeptMediaType } from "#domain/file/mediaType.ts";
import { DEPARTMENTS, type DepartmentCode } from "#domain/department/departments.ts";
import { DISTRICTS, type DistrictName } from "#domain/geography/districts.ts";
import type { Proof } from "#domain/grievance/actions.ts";
import { TYPED_IN_WAYS, type TypedIn, type TypedInWay } from "#domain/post/typedIn.ts";

/** What is in the fields, as typed. */
export interface TypedComplaint {
  readonly way: TypedInWay;
  readonly phone: string;
  readonly email: string;
  readonly name: string;
  readonly text: string;
  readonly address: string;
  /** Null: as the program reads it from the words. */
  readonly district: DistrictName | null;
  /** Within that district, as it was picked. */
  readonly place: string | null;
  readonly department: DepartmentCode | null;
  /** The id of the representative who writes, calls or comes. */
  readonly representative: string | null;
  readonly files: readonly Proof[];
}

export const WAYS = TYPED_IN_WAYS;

export const EMPTY_COMPLAINT: TypedComplaint = {
  way: "phone",
  phone: "",
  email: "",
  name: "",
  text: "",
  address: "",
  district: null,
  place: null,
  department: null,
  representative: null,
  files: [],
};

type Words = { readonly [Field in keyof Omit<TypedComplaint, "files" | "email" | "place" | "representative">]: string } & {
  readonly email?: string;
  readonly place?: string;
  readonly representative?: string;
};

/** The fields as they are kept while they are typed; of a part those that are in it. */
export function wordsOfComplaint(part: TypedComplaint): Words;
export function wordsOfComplaint(part: Partial<TypedComplaint>): Partial<Words>;
export function wordsOfComplaint(part: Partial<TypedComplaint>): Partial<Words> {
  return Object.fromEntries(
    Object.entries(part).flatMap(([field, value]) => (typeof value === "object" && value !== null ? [] : [[field, value ?? ""]])),
  );
}

/** What was kept by a program with other departments or districts is as the words say. */
export function complaintOfWords(
  { way, district, place, department, representative, phone, email, name, text, address }: Words,
  files: readonly Proof[],
): TypedComplaint {
  return {
    way: WAYS.find((known) => known === way) ?? EMPTY_COMPLAINT.way,
    phone,
    // Kept by a program that did not ask for it.
    email: email ?? "",
    name,
    text,
    address,
    district: DISTRICTS.find((known) => known.name === district)?.name ?? null,
    place: place || null,
    department: DEPARTMENTS.find(({ code }) => code === department)?.code ?? null,
    representative: representative || null,
    files,
  };
}

/** As the engine takes it. */
export function recordOf(complaint: TypedComplaint, id: string) {
  const { way, text, name, phone, email, address, district, place, department, representative, files } = complaint;
  return {
    id,
    district,
    place,
    department,
    typed: {
      way,
      text,
      name,
      phone,
      ...(email.trim() !== "" && { email }),
      address,
      ...(representative !== null && { representative }),
      files: keptOf(files),
    },
  };
}

function keptOf(files: readonly Proof[]): TypedIn["files"] {
  return files.flatMap((file) => (typeof file !== "string" && isKept(file.mediaType) ? { ...file, mediaType: file.mediaType } : []));
}

function isKept(mediaType: string): mediaType is KeptMediaType {
  return (KEPT_MEDIA_TYPES as readonly string[]).includes(mediaType);
}
