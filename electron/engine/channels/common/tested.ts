import type { ConnectionTest, Words } from "#contract/channels.ts";
import { SourceError } from "../../core/ports/source.ts";

/** A fault of a test with what is to be done about it. */
export class ExplainedError extends SourceError {
  readonly explanation: Words | null;

  constructor(fault: SourceError["fault"], detail: string, explanation: Words | null) {
    super(fault, detail);
    this.explanation = explanation;
  }
}

/** A test of the connection. `ask` returns whose account answers, or throws {@link SourceError}; what else it throws is our own fault. */
export async function tested(
  ask: () => Promise<string | null>,
  explain: (error: SourceError) => Words | null = () => null,
): Promise<ConnectionTest> {
  try {
    return { ok: true, account: await ask() };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const explanation = error instanceof ExplainedError ? error.explanation : explain(error);
    return { ok: false, fault: error.fault, detail: error.message, explanation };
  }
}
