import { useEffect, useState } from "react";

type Spot = Pick<PointerEvent, "screenX" | "screenY">;

/** Whether somebody is at the wall: moves the pointer, touches it or goes through it by keys; false again so long after. */
export function useStirred(stillAfterMs: number): boolean {
  const [isStirred, setStirred] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let last: Spot | null = null;
    const onStir = () => {
      clearTimeout(timer);
      setStirred(true);
      timer = setTimeout(() => setStirred(false), stillAfterMs);
    };
    const onMove = ({ screenX, screenY }: PointerEvent) => {
      const spot = { screenX, screenY };
      if (isMoved(last, spot)) onStir();
      last = spot;
    };
    addEventListener("pointermove", onMove);
    addEventListener("pointerdown", onStir);
    addEventListener("focusin", onStir);
    return () => {
      clearTimeout(timer);
      removeEventListener("pointermove", onMove);
      removeEventListener("pointerdown", onStir);
      removeEventListener("focusin", onStir);
    };
  }, [stillAfterMs]);
  return isStirred;
}

/** A window that opens under a resting pointer hears of it once, and what glides under it may be told as a move to the same place. */
export function isMoved(last: Spot | null, { screenX, screenY }: Spot): boolean {
  return last !== null && (last.screenX !== screenX || last.screenY !== screenY);
}
