import { KEPT_MEDIA_TYPES, type KeptMediaType } from "#domain/file/mediaType.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { Proof } from "#domain/grievance/actions.ts";
import { TYPED_IN_WAYS, type TypedIn, type TypedInWay } from "#domain/post/typedIn.ts";

/** What is in the fields, as typed. */
export interface TypedComplaint {
  readonly way: TypedInWay;
  readonly phone: string;
  readonly name: string;
  readonly text: string;
  readonly address: string;
  /** Null: as the program reads it from the words. */
  readonly district: DistrictName | null;
  readonly department: DepartmentCode | null;
  readonly files: readonly Proof[];
}

export const WAYS = TYPED_IN_WAYS;

export const EMPTY_COMPLAINT: TypedComplaint = {
  way: "phone",
  phone: "",
  name: "",
  text: "",
  address: "",
  district: null,
  department: null,
  files: [],
};

/** As the engine takes it. */
export function recordOf({ way, text, name, phone, address, district, department, files }: TypedComplaint, id: string) {
  return { id, district, department, typed: { way, text, name, phone, address, files: keptOf(files) } };
}

function keptOf(files: readonly Proof[]): TypedIn["files"] {
  return files.flatMap((file) => (typeof file !== "string" && isKept(file.mediaType) ? { ...file, mediaType: file.mediaType } : []));
}

function isKept(mediaType: string): mediaType is KeptMediaType {
  return (KEPT_MEDIA_TYPES as readonly string[]).includes(mediaType);
}
