import { SourceError } from "../../core/ports/source.ts";
import { faultOf, problemLine } from "./faults.ts";
import { envelopeSchema } from "./payload.ts";

/** Throws {@link SourceError} for a line of a stream in which X says that it disconnects us and why. */
export function throwIfDisconnected(body: unknown): void {
  const { data, errors = [] } = envelopeSchema.safeParse(body).data ?? {};
  const [problem] = errors;
  if (data !== undefined || !problem) return;
  throw new SourceError(
    /usage-capped|streaming-connection|disconnect/.test(problem.type ?? "") ? faultOf(200, problem) : "server-error",
    problemLine(problem),
  );
}
