/** Google counts a day's quota from midnight to midnight in California. */
const ZONE = "America/Los_Angeles";
const DAY_MS = 24 * 3_600_000;

/** The day there: `2026-11-24`. */
export function pacificDay(at: number): string {
  return new Date(wallClock(at)).toISOString().slice(0, 10);
}

/** The first moment of the next day there, milliseconds UTC. */
export function nextPacificMidnight(at: number): number {
  const midnight = Math.floor(wallClock(at) / DAY_MS) * DAY_MS + DAY_MS;
  // The clock may be put forward or back before that midnight.
  const guess = midnight - offsetAt(at);
  return midnight - offsetAt(guess);
}

/** What a clock there shows, as if it were UTC. */
function wallClock(at: number): number {
  const part = Object.fromEntries(
    format()
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function offsetAt(at: number): number {
  return wallClock(at) - Math.floor(at / 1_000) * 1_000;
}

let made: Intl.DateTimeFormat | null = null;

/** Made when it is first needed: reading the zones would hold up every start. */
function format(): Intl.DateTimeFormat {
  return (made ??= new Intl.DateTimeFormat("en-US", {
    timeZone: ZONE,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }));
}
