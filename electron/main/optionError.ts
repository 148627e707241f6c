/** The command line cannot be obeyed; `message` says why, in one sentence. */
export class OptionError extends Error {
  override readonly name = "OptionError";
}
