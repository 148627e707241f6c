/** A pattern that takes exponential time, made at run time: the check has to find it. */
export function slowPattern(words: string): RegExp {
  return new RegExp(`^(?:${words})+$`, "u");
}
