import { createHash } from "node:crypto";
import { ownNames } from "./ownNames.ts";

/** Differs where the names that the program knows differ. A bundle holds it worked out (`build/precomputed.mjs`), so that a start need not read them. */
export function ownNamesVersion(): string {
  return createHash("sha256").update(JSON.stringify(ownNames())).digest("hex");
}
