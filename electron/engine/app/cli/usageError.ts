/** The words of the command do not fit together; each of them alone might. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
