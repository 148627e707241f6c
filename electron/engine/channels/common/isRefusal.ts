import { SourceError } from "../../core/ports/source.ts";

const REFUSALS: ReadonlySet<SourceError["fault"]> = new Set(["forbidden", "not-found", "bad-request"]);

/** True where a platform said no to this one request: asked again it says the same, and other requests are not concerned. */
export function isRefusal(error: unknown): error is SourceError {
  return error instanceof SourceError && REFUSALS.has(error.fault);
}
