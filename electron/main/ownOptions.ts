/** The options that the app reads; each is described in USAGE. */
const OWN: ReadonlySet<string> = new Set([
  "rehearsal",
  "rehearsal-size",
  "lang",
  "desk",
  "windowed",
  "screenshot",
  "user-data-dir",
  "documents-dir",
  "clock-ahead-ms",
  "policy-file",
  "x-base",
  "x-user",
  "x-query",
  "x-stream",
  "x-poll-ms",
]);

/**
 * Throws OptionError on the first word that Chromium or Node would take as a switch of theirs: a debugger's port, no sandbox, flags of the
 * script engine. They come from the command line of a shortcut, of a link or of another program, and each of them opens the app to it.
 * Chromium takes a word with two hyphens or one as a switch, on Windows one with a slash as well, and reads its name in any case there.
 */
export function refuseForeignOptions(args: readonly string[], platform: NodeJS.Platform): void {
  const foreign = args.find((word) => isSwitch(word, platform) && !isOwn(word));
  if (foreign === undefined) return;
  throw new OptionError(`${nameOf(foreign)} is no option of ISMGT: start it without. Nothing was started.`);
}

function isSwitch(word: string, platform: NodeJS.Platform): boolean {
  return word.startsWith("-") || (platform === "win32" && word.startsWith("/"));
}

function isOwn(word: string): boolean {
  return word.startsWith("--") && OWN.has(nameOf(word).slice(2));
}

/** Without its value, which may be a secret or as long as a command line can be. */
function nameOf(word: string): string {
  return (word.split("=", 1)[0] ?? "").slice(0, 60);
}

/** The command line cannot be obeyed; `message` says why, in one sentence. */
export class OptionError extends Error {
  override readonly name = "OptionError";
}
