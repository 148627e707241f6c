/** Stands where all variants have been handled: a new variant that was forgotten fails to compile. */
export function assertNever(variant: never): never {
  throw new Error(`Not handled: ${JSON.stringify(variant)}`);
}
