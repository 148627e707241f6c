import { useEffect, useState } from "react";

/** The time, milliseconds UTC, renewed every `everyMs` on its multiple, so that all clocks of a page step together. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const step = () => {
      setNow(Date.now());
      timer = setTimeout(step, everyMs - (Date.now() % everyMs));
    };
    step();
    return () => clearTimeout(timer);
  }, [everyMs]);
  return now;
}
