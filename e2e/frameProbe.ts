import type { Page } from "@playwright/test";

/** What somebody wants to see in the list: lines between two places of it, counted from 1, or a list of another length. */
export interface Wanted {
  readonly fromLine: number;
  readonly toLine: number;
  /** True where it has to be the line of the case that is open. */
  readonly current?: boolean;
  /** Only in a list of another length than this. */
  readonly notOfLength?: number;
}

export interface Frames {
  readonly seen: number;
  /** Frames in which the list was there and none of its lines showed a word. */
  readonly blank: number;
  /** From the first key, letter, click or turn of the wheel after `expect` to the frame that shows what was wanted; null while it does not. */
  readonly gapMs: number | null;
}

/** Looks at the list of a desk in every frame that the page paints. The page itself measures: no waiting of the driver is in it. */
export async function watchFrames(page: Page): Promise<{
  /** Says what the next act is to bring about. */
  expect(wanted: Wanted): Promise<void>;
  frames(): Promise<Frames>;
}> {
  await page.evaluate(() => {
    interface Probe {
      seen: number;
      blank: number;
      gapMs: number | null;
      askedAt: number | null;
      wanted: { fromLine: number; toLine: number; current?: boolean; notOfLength?: number } | null;
    }
    const probe: Probe = { seen: 0, blank: 0, gapMs: null, askedAt: null, wanted: null };
    Object.assign(window, { frameProbe: probe });
    const asked = () => {
      if (probe.wanted !== null) probe.askedAt ??= performance.now();
    };
    for (const type of ["keydown", "pointerdown", "wheel", "input"]) window.addEventListener(type, asked, { capture: true, passive: true });

    const linesIn = (list: Element): readonly HTMLElement[] => {
      const frame = list.getBoundingClientRect();
      return [...list.querySelectorAll<HTMLElement>('[role="option"]')].filter((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        // A line that is still to come says so, to those who cannot see its grey bars.
        const isThere = line.getAttribute("aria-busy") !== "true" && line.textContent.trim() !== "";
        return isThere && bottom > frame.top + 1 && top < frame.bottom - 1;
      });
    };
    const isWanted = (line: HTMLElement): boolean => {
      const { wanted } = probe;
      const place = Number(line.getAttribute("aria-posinset"));
      const isOther = wanted?.notOfLength === undefined || Number(line.getAttribute("aria-setsize")) !== wanted.notOfLength;
      const isCurrent = wanted?.current !== true || line.getAttribute("data-current") !== null;
      return wanted !== null && isOther && isCurrent && place >= wanted.fromLine && place <= wanted.toLine;
    };
    const look = () => {
      requestAnimationFrame(look);
      const list = document.querySelector('[role="listbox"][data-desk-keys]');
      const lines = list === null ? [] : linesIn(list);
      probe.seen += 1;
      if (lines.length === 0) probe.blank += 1;
      if (probe.askedAt !== null && lines.some(isWanted)) {
        probe.gapMs = performance.now() - probe.askedAt;
        probe.askedAt = null;
        probe.wanted = null;
      }
    };
    requestAnimationFrame(look);
  });
  return {
    expect: (wanted) =>
      page.evaluate((next) => {
        const { frameProbe } = window as unknown as { frameProbe: { gapMs: number | null; askedAt: number | null; wanted: unknown } };
        Object.assign(frameProbe, { gapMs: null, askedAt: null, wanted: next });
      }, wanted),
    frames: () =>
      page.evaluate(() => {
        const { seen, blank, gapMs } = (window as unknown as { frameProbe: Frames }).frameProbe;
        return { seen, blank, gapMs };
      }),
  };
}
