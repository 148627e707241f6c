import type { AgainstTarget } from "#domain/performance/targets.ts";

/**
 * The number as a wall or a slide writes it beside its target: a share in whole percent, as they write every share (papers keep one decimal). It keeps its
 * decimal where the whole number would say more than is true: 10.4 against at most 10 is not at the target, 99.6 is not all, and 0.4 is not nothing.
 */
export function besideTarget({ name, value, target }: Pick<AgainstTarget, "name" | "target"> & { readonly value: number }): number {
  const whole = Math.round(value);
  if (!name.endsWith("Percent")) return value;
  const isSameSide = [0, target, 100].every((mark) => Math.sign(whole - mark) === Math.sign(value - mark));
  return isSameSide ? whole : value;
}
