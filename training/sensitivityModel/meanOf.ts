import type { TrainedNetwork } from "./trainNetwork.ts";

/** One network that says the mean of what several say, before the shares are taken: their hidden layers stand side by side. All have as many rows, units and columns. */
export function meanOf(networks: readonly TrainedNetwork[]): TrainedNetwork {
  const [first] = networks;
  if (first === undefined) throw new Error("A mean is of some networks");
  const { columns: width } = first.hidden;
  const count = networks.length;
  const part = (values: Float32Array) => values.map((value) => value / count);
  return {
    hidden: {
      columns: width * count,
      weights: sideBySide(
        networks.map(({ hidden }) => hidden.weights),
        width,
      ),
      bias: sideBySide(
        networks.map(({ hidden }) => hidden.bias),
        width,
      ),
    },
    weights: sideBySide(
      networks.map(({ weights }) => part(weights)),
      width,
    ),
    bias: first.bias.map((_, column) => networks.reduce((sum, { bias }) => sum + (bias[column] ?? 0), 0) / count),
  };
}

/** Of each part `width` values in turn. */
function sideBySide(parts: readonly Float32Array[], width: number): Float32Array {
  const length = parts[0]?.length ?? 0;
  const joined = new Float32Array(length * parts.length);
  for (const [at, part] of parts.entries())
    for (let from = 0; from < length; from += width) joined.set(part.subarray(from, from + width), from * parts.length + at * width);
  return joined;
}
