import { useEffect, useState } from "react";

/** How far the engine's clock is ahead of the page's, milliseconds. */
let aheadMs = 0;

/** To be told once the engine has said it: ages are counted by the engine's clock, which wrote the record. */
export function setEngineAhead(ms: number): void {
  aheadMs = ms;
}

/** The engine's time, milliseconds UTC. */
export function engineNow(): number {
  return Date.now() + aheadMs;
}

/** The engine's time, milliseconds UTC, renewed every `everyMs` on its multiple, so that all clocks of a page step together. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(engineNow);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const step = () => {
      setNow(engineNow());
      timer = setTimeout(step, everyMs - (engineNow() % everyMs));
    };
    step();
    return () => clearTimeout(timer);
  }, [everyMs]);
  return now;
}
