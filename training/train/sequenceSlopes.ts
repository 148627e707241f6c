import { dotRows } from "#domain/understanding/model/flatSums.ts";
import { MOST_READ, REACH } from "#domain/understanding/model/sequencePass.ts";
import type { HeadNumbers, HeadPlaces, LayerNumbers, LayerPlaces, SequencePass } from "#domain/understanding/model/sequencePass.ts";

/** Goes back through a pass: from the slopes of the loss by the scores to those by the weights, which are added up, and by the words. */
export class SequenceSlopes {
  /** By the weights, added up until they are cleared. */
  readonly weights: Float64Array;
  /** By the words of the last post. */
  readonly words: Float64Array;
  readonly #layers: readonly Float64Array[];
  readonly #seen: Float64Array;
  readonly #made: Float64Array;
  readonly #alive: Int32Array;
  readonly #pooled: Float64Array;
  readonly #pulls = new Float64Array(MOST_READ);
  readonly #pass: SequencePass;

  constructor(pass: SequencePass) {
    const { width, looks } = pass.shape;
    this.#pass = pass;
    this.weights = new Float64Array(pass.places.length);
    this.words = new Float64Array(MOST_READ * width);
    this.#layers = pass.layers.map(() => new Float64Array(MOST_READ * width));
    this.#seen = new Float64Array(width);
    this.#made = new Float64Array(width);
    this.#alive = new Int32Array(width);
    this.#pooled = new Float64Array((looks + 1) * width);
  }

  back(weights: Float64Array, byScores: Float64Array, count: number): void {
    const { shape, places, layers, heads } = this.#pass;
    const { width } = shape;
    const last = this.#layers.at(-1)!;
    last.fill(0, 0, count * width);
    for (const [at, numbers] of heads.entries()) this.#throughHead(weights, byScores, places.heads[at]!, numbers, last, count);
    for (let at = layers.length - 1; at >= 0; at -= 1) {
      const before = at === 0 ? this.words : this.#layers[at - 1]!;
      before.fill(0, 0, count * width);
      const read = at === 0 ? this.#pass.first : layers[at - 1]!.out;
      this.#throughLayer(weights, places.layers[at]!, layers[at]!, read, this.#layers[at]!, before, count);
    }
    const { wordKeep, wordEven, wordSpread } = this.#pass;
    for (let at = 0; at < count * width; at += 1) this.words[at]! *= wordKeep[at]!;
    this.#throughNorm(weights, places, wordEven, wordSpread, this.words, count);
  }

  #throughHead(
    weights: Float64Array,
    byScores: Float64Array,
    { look, lookBias, out, outBias, column, labels }: HeadPlaces,
    { share, pooled, keep }: HeadNumbers,
    byLast: Float64Array,
    count: number,
  ): void {
    const { width, looks } = this.#pass.shape;
    const last = this.#pass.layers.at(-1)!.out;
    const size = (looks + 1) * width;
    const byPooled = this.#pooled.fill(0);
    const [byWeights, pulls] = [this.weights, this.#pulls];
    for (let label = 0; label < labels; label += 1) byWeights[outBias + label]! += byScores[column + label]!;
    for (let at = 0; at < size; at += 2) {
      const [by, next] = [out + at * labels, out + (at + 1) * labels];
      const [value, nextValue] = [pooled[at]!, pooled[at + 1]!];
      const [isKept, isNextKept] = [keep[at] !== 0, keep[at + 1] !== 0];
      let [slope, nextSlope] = [0, 0];
      if (isKept && isNextKept) {
        // Two at once, since each sum waits for the one before it.
        for (let label = 0; label < labels; label += 1) {
          const score = byScores[column + label]!;
          byWeights[by + label]! += score * value;
          slope += score * weights[by + label]!;
          byWeights[next + label]! += score * nextValue;
          nextSlope += score * weights[next + label]!;
        }
      } else if (isKept || isNextKept) {
        const [from, of] = isKept ? [by, value] : [next, nextValue];
        let sum = 0;
        for (let label = 0; label < labels; label += 1) {
          const score = byScores[column + label]!;
          byWeights[from + label]! += score * of;
          sum += score * weights[from + label]!;
        }
        if (isKept) slope = sum;
        else nextSlope = sum;
      }
      byPooled[at] = slope * keep[at]!;
      byPooled[at + 1] = nextSlope * keep[at + 1]!;
    }
    for (let of = 0; of < width; of += 1) byLast[this.#pass.mostAt[of]! * width + of]! += byPooled[looks * width + of]!;
    for (let each = 0; each < looks; each += 1) {
      const from = each * width;
      let mean = 0;
      pulls.fill(0, 0, count);
      dotRows(pulls, 0, byPooled, from, last, width, count);
      for (let word = 0; word < count; word += 1) mean += share[each * MOST_READ + word]! * pulls[word]!;
      const by = look + from;
      for (let word = 0; word < count; word += 1) {
        const part = share[each * MOST_READ + word]!;
        const said = part * (pulls[word]! - mean);
        byWeights[lookBias + each]! += said;
        const start = word * width;
        for (let of = 0; of < width; of += 1) {
          byLast[start + of]! += part * byPooled[from + of]! + said * weights[by + of]!;
          byWeights[by + of]! += said * last[start + of]!;
        }
      }
    }
  }

  #throughLayer(
    weights: Float64Array,
    places: LayerPlaces,
    { seen, spread, even, keep }: LayerNumbers,
    before: Float64Array,
    byOut: Float64Array,
    byBefore: Float64Array,
    count: number,
  ): void {
    const { width } = this.#pass.shape;
    const { stride, depth, depthBias, point, pointBias } = places;
    const half = (REACH - 1) / 2;
    this.#throughNorm(weights, places, even, spread, byOut, count);
    for (let word = 0; word < count; word += 1) {
      const at = word * width;
      const bySeen = this.#seen;
      const byMade = this.#made;
      for (let of = 0; of < width; of += 1) {
        const slope = byOut[at + of]!;
        byBefore[at + of]! += slope;
        byMade[of] = slope * keep[at + of]!;
        this.weights[pointBias + of]! += byMade[of]!;
      }
      this.#throughPoint(weights, seen, at, point, width);
      for (let from = 0; from < width; from += 1) this.weights[depthBias + from]! += bySeen[from]!;
      for (let step = 0; step < REACH; step += 1) {
        const other = word + (step - half) * stride;
        if (other < 0 || other >= count) continue;
        const from = other * width;
        const by = depth + step * width;
        for (let of = 0; of < width; of += 1) {
          this.weights[by + of]! += bySeen[of]! * before[from + of]!;
          byBefore[from + of]! += bySeen[of]! * weights[by + of]!;
        }
      }
    }
  }

  /** Four of the numbers that were seen at once, since each sum waits for the one before it. Those that were cut off pass nothing on. */
  #throughPoint(weights: Float64Array, seen: Float64Array, at: number, point: number, width: number): void {
    const [byMade, bySeen, alive, byWeights] = [this.#made, this.#seen, this.#alive, this.weights];
    let count = 0;
    for (let from = 0; from < width; from += 1) {
      bySeen[from] = 0;
      if (seen[at + from]! > 0) alive[count++] = from;
    }
    let each = 0;
    for (; each + 3 < count; each += 4) {
      const [from0, from1, from2, from3] = [alive[each]!, alive[each + 1]!, alive[each + 2]!, alive[each + 3]!];
      const [by0, by1, by2, by3] = [point + from0 * width, point + from1 * width, point + from2 * width, point + from3 * width];
      const [value0, value1, value2, value3] = [seen[at + from0]!, seen[at + from1]!, seen[at + from2]!, seen[at + from3]!];
      let [slope0, slope1, slope2, slope3] = [0, 0, 0, 0];
      for (let of = 0; of < width; of += 1) {
        const made = byMade[of]!;
        byWeights[by0 + of]! += made * value0;
        slope0 += made * weights[by0 + of]!;
        byWeights[by1 + of]! += made * value1;
        slope1 += made * weights[by1 + of]!;
        byWeights[by2 + of]! += made * value2;
        slope2 += made * weights[by2 + of]!;
        byWeights[by3 + of]! += made * value3;
        slope3 += made * weights[by3 + of]!;
      }
      bySeen[from0] = slope0;
      bySeen[from1] = slope1;
      bySeen[from2] = slope2;
      bySeen[from3] = slope3;
    }
    for (; each < count; each += 1) {
      const from = alive[each]!;
      const by = point + from * width;
      const value = seen[at + from]!;
      let slope = 0;
      for (let of = 0; of < width; of += 1) {
        byWeights[by + of]! += byMade[of]! * value;
        slope += byMade[of]! * weights[by + of]!;
      }
      bySeen[from] = slope;
    }
  }

  /** From the slopes by what was evened out to those by what went in, in place. */
  #throughNorm(
    weights: Float64Array,
    { gain, shift }: { readonly gain: number; readonly shift: number },
    even: Float64Array,
    spread: Float64Array,
    slopes: Float64Array,
    count: number,
  ): void {
    const { width } = this.#pass.shape;
    for (let word = 0; word < count; word += 1) {
      const at = word * width;
      let mean = 0;
      let along = 0;
      for (let of = 0; of < width; of += 1) {
        const slope = slopes[at + of]!;
        this.weights[gain + of]! += slope * even[at + of]!;
        this.weights[shift + of]! += slope;
        const scaled = slope * weights[gain + of]!;
        slopes[at + of] = scaled;
        mean += scaled;
        along += scaled * even[at + of]!;
      }
      mean /= width;
      along /= width;
      for (let of = 0; of < width; of += 1) slopes[at + of] = (slopes[at + of]! - mean - even[at + of]! * along) / spread[word]!;
    }
  }
}
