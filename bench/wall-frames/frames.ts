import type { Page } from "@playwright/test";

export interface Smoothness {
  readonly framesPerSecond: number;
  /** Frames of the second that had the fewest. */
  readonly worstSecond: number;
  readonly longestFrameMs: number;
  /** Frames that came later than a thirtieth of a second after the one before, of a hundred. */
  readonly latePercent: number;
}

/** Watches each frame of the page for so long. */
export async function watchFrames(page: Page, seconds: number): Promise<Smoothness> {
  const at = await page.evaluate(
    (ms) =>
      new Promise<number[]>((resolve) => {
        const seen: number[] = [];
        const look = (now: number) => {
          seen.push(now);
          if (now - (seen[0] ?? now) < ms) requestAnimationFrame(look);
          else resolve(seen);
        };
        requestAnimationFrame(look);
      }),
    seconds * 1_000,
  );
  return smoothnessOf(at);
}

const LATE_MS = 1_000 / 30;

/** `at`: when frames came, milliseconds. */
function smoothnessOf(at: readonly number[]): Smoothness {
  const gaps = at.slice(1).map((moment, index) => moment - (at[index] ?? moment));
  const [first = 0] = at;
  const last = at.at(-1) ?? first;
  const seconds = new Map<number, number>();
  for (const moment of at) seconds.set(Math.floor((moment - first) / 1_000), (seconds.get(Math.floor((moment - first) / 1_000)) ?? 0) + 1);
  const whole = [...seconds].filter(([second]) => first + (second + 1) * 1_000 <= last).map(([, count]) => count);
  return {
    framesPerSecond: (gaps.length * 1_000) / (last - first),
    worstSecond: Math.min(...whole),
    longestFrameMs: Math.max(...gaps),
    latePercent: (gaps.filter((gap) => gap > LATE_MS + 1).length * 100) / gaps.length,
  };
}
