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
    for (let label = 0; label < labels; label += 1) this.weights[outBias + label]! += byScores[column + label]!;
    for (let at = 0; at < size; at += 1) {
      if (keep[at] === 0) continue;
      const by = out + at * labels;
      let slope = 0;
      for (let label = 0; label < labels; label += 1) {
        this.weights[by + label]! += byScores[column + label]! * pooled[at]!;
        slope += byScores[column + label]! * weights[by + label]!;
      }
      byPooled[at] = slope * keep[at]!;
    }
    for (let of = 0; of < width; of += 1) byLast[this.#pass.mostAt[of]! * width + of]! += byPooled[looks * width + of]!;
    for (let each = 0; each < looks; each += 1) {
      const from = each * width;
      let mean = 0;
      for (let word = 0; word < count; word += 1) {
        let pull = 0;
        for (let of = 0; of < width; of += 1) pull += byPooled[from + of]! * last[word * width + of]!;
        this.#pulls[word] = pull;
        mean += share[each * MOST_READ + word]! * pull;
      }
      for (let word = 0; word < count; word += 1) {
        const part = share[each * MOST_READ + word]!;
        const said = part * (this.#pulls[word]! - mean);
        this.weights[lookBias + each]! += said;
        const by = look + from;
        for (let of = 0; of < width; of += 1) {
          const at = word * width + of;
          byLast[at]! += part * byPooled[from + of]! + said * weights[by + of]!;
          this.weights[by + of]! += said * last[at]!;
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
      for (let from = 0; from < width; from += 1) {
        const value = seen[at + from]!;
        let slope = 0;
        if (value > 0) {
          const by = point + from * width;
          for (let of = 0; of < width; of += 1) {
            this.weights[by + of]! += byMade[of]! * value;
            slope += byMade[of]! * weights[by + of]!;
          }
        }
        bySeen[from] = slope;
        this.weights[depthBias + from]! += slope;
      }
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
