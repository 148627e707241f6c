import type { AgainstTarget } from "#domain/performance/targets.ts";

/**
 * The number as it is written beside its target: a share in whole percent, as everywhere else, so that one number is not read in two ways. It keeps its
 * decimal where the whole number would stand on the other side of the target: 10.4 against at most 10.
 */
export function besideTarget({ name, value, target }: Pick<AgainstTarget, "name" | "target"> & { readonly value: number }): number {
  const whole = Math.round(value);
  if (!name.endsWith("Percent")) return value;
  return Math.sign(whole - target) === Math.sign(value - target) ? whole : value;
}
