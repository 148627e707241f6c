import type { RunFault } from "#contract/scheduledReports.ts";
import { assertNever } from "#domain/assertNever.ts";
import type { PostOutcome } from "../../../core/ports/postOutcome.ts";

/** A report did not get where it was to go. */
export class RunFailed extends Error {
  override readonly name = "RunFailed";
  readonly code: RunFault;
  /** Not before that it is worth another try, milliseconds UTC. */
  readonly retryAt: number | null;

  constructor(code: RunFault, detail: string, retryAt: number | null = null) {
    super(detail);
    this.code = code;
    this.retryAt = retryAt;
  }
}

/** What the system says of a folder or of a file in it. */
export function faultOfFolder(error: unknown): RunFailed {
  const detail = error instanceof Error ? error.message : String(error);
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return new RunFailed(FAULT_OF_CODE[code] ?? "failed", detail);
}

const FAULT_OF_CODE: Readonly<Record<string, RunFault | undefined>> = {
  ENOENT: "folder-gone",
  ENOTDIR: "folder-gone",
  EIO: "folder-gone",
  ENODEV: "folder-gone",
  EHOSTDOWN: "folder-gone",
  EACCES: "folder-refused",
  EPERM: "folder-refused",
  EROFS: "folder-refused",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
};

/** What the mail server says; null where the letter is out. */
export function faultOfMail(outcome: PostOutcome): RunFailed | null {
  switch (outcome.kind) {
    case "sent":
      return null;
    case "refused":
      return new RunFailed(outcome.code === "no-permission" ? "mail-login" : "mail-refused", outcome.detail);
    case "not-sent":
      return new RunFailed("mail-unreachable", outcome.detail, outcome.retryAt);
    // It may be out: the second letter has the same id, by which mail programs know it for the first.
    case "unclear":
      return new RunFailed("mail-unreachable", outcome.detail);
    default:
      return assertNever(outcome);
  }
}
