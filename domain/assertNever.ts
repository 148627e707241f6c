/** The default branch after all variants: a variant that is not handled fails to compile. */
export function assertNever(variant: never): never {
  throw new Error(`Not handled: ${JSON.stringify(variant)}`);
}
