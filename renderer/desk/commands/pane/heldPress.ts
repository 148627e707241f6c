/**
 * A press counts for what its button said when the hand came down on it. Where the button has turned into another one since, or a moment before, without a doing of
 * the person's own, nothing is done: a hand that is on its way does not see it.
 */
export interface HeldPress {
  /** From now on the button says this; `byOwnHand` where the person's own act made it so. */
  readonly says: (words: string, byOwnHand: boolean) => void;
  readonly begins: () => void;
  /** Whether what was pressed is what is to be done. */
  readonly ends: () => boolean;
}

/** For so long a button that has turned into another one takes no press, milliseconds: a hand under way does not stop sooner. */
export const SETTLES_MS = 600;

/** `now`: milliseconds of a clock that only goes forward. */
export function createHeldPress(now: () => number): HeldPress {
  let said: string | null = null;
  let since = Number.NEGATIVE_INFINITY;
  let meant: string | null = null;
  return {
    says: (words, byOwnHand) => {
      if (words === said) return;
      // What is there from the beginning came with its case.
      since = said === null || byOwnHand ? Number.NEGATIVE_INFINITY : now();
      said = words;
    },
    begins: () => {
      meant = now() - since < SETTLES_MS ? null : said;
    },
    ends: () => {
      const isMeant = meant !== null && meant === said;
      meant = null;
      return isMeant;
    },
  };
}
