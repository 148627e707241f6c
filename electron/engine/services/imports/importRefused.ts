import type { ImportField } from "#domain/imports/fields.ts";

/** Why something is not done with an import now. */
export type ImportRefusal = "not-found" | "busy" | "wrong-stage" | "too-large";

export class ImportRefused extends Error {
  override readonly name = "ImportRefused";
  readonly why: ImportRefusal;

  constructor(why: ImportRefusal) {
    super(`The import cannot do this now: ${why}`);
    this.why = why;
  }
}

export class MappingRefused extends Error {
  override readonly name = "MappingRefused";
  readonly missing: readonly ImportField[];

  constructor(missing: readonly ImportField[]) {
    super(`The columns do not say enough: ${missing.join(", ")}`);
    this.missing = missing;
  }
}
