import { SourceError } from "../../core/ports/source.ts";
import { nextPacificMidnight, pacificDay } from "./pacificDay.ts";
import { identityOf } from "../common/identityOf.ts";

/** Units used on one day in California. */
interface UnitsOfDay {
  readonly day: string;
  readonly units: number;
}

/** Google charges a project in units a day, no matter who of it asks: reading, asking again and answering count together. */
export interface Quota {
  /** Counts a call before it is made, since Google charges for refused ones as well. Throws {@link SourceError} where our own budget is spent. */
  take(units: number): void;
  /** Units of today, to be remembered over a restart. */
  readonly today: UnitsOfDay;
  /** At least so many were used, says the record. */
  remember(used: UnitsOfDay | null): void;
}

interface Count {
  used: UnitsOfDay;
}

/** By the key that is charged. Sources, senders and recheckers are put together one by one, and again after every change of the settings. */
const counts = new Map<string, Count>();

export function quotaOf(
  charged: { readonly apiUrl: string; readonly apiKey: string },
  { dailyUnits, now }: { readonly dailyUnits: number; readonly now: () => number },
): Quota {
  const key = identityOf([charged.apiUrl, charged.apiKey]);
  const count = counts.get(key) ?? { used: { day: "", units: 0 } };
  counts.set(key, count);
  const today = (): UnitsOfDay => {
    const day = pacificDay(now());
    if (count.used.day !== day) count.used = { day, units: 0 };
    return count.used;
  };
  return {
    take(units) {
      const { day, units: used } = today();
      if (used + units > dailyUnits) {
        const words = `The ${dailyUnits} units a day that the settings allow for YouTube are used up.`;
        throw new SourceError("budget-spent", words, { retryAt: nextPacificMidnight(now()) });
      }
      count.used = { day, units: used + units };
    },
    get today() {
      return today();
    },
    remember(used) {
      const { day, units } = today();
      if (used?.day === day && used.units > units) count.used = used;
    },
  };
}
