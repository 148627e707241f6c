/** A label by its middle. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const ROUNDS = 40;

/** Moves labels that lie over each other apart, up and down, no further than that none covers another. */
export function apart<Label extends Box>(labels: readonly Label[]): readonly Label[] {
  const ys = labels.map(({ y }) => y);
  for (let round = 0; round < ROUNDS; round += 1) {
    let isMoved = false;
    labels.forEach((one, index) => {
      for (let other = index + 1; other < labels.length; other += 1) {
        const label = labels[other];
        if (label === undefined || Math.abs(one.x - label.x) * 2 >= one.width + label.width) continue;
        const distance = (ys[other] ?? 0) - (ys[index] ?? 0);
        const missing = (one.height + label.height) / 2 - Math.abs(distance);
        if (missing <= 0.01) continue;
        const push = (distance < 0 ? -missing : missing) / 2;
        ys[index] = (ys[index] ?? 0) - push;
        ys[other] = (ys[other] ?? 0) + push;
        isMoved = true;
      }
    });
    if (!isMoved) break;
  }
  return labels.map((label, index) => ({ ...label, y: ys[index] ?? label.y }));
}
