import { useState } from "react";
import type { OnScreen, Slide } from "#contract/presenting.ts";
import { useEngine } from "../../client/EngineProvider.tsx";

export interface ScreenLead {
  /** What the officers see now; null for nothing. */
  readonly on: OnScreen | null;
  readonly show: (slide: Slide, grievanceId?: string) => void;
  readonly clear: () => void;
  readonly open: () => void;
}

/** Leads the window that the officers see, from the stop at which the speaker is. */
export function useScreen(reviewId: string, stop: string): ScreenLead {
  const { client } = useEngine();
  const [on, setOn] = useState<OnScreen | null>(null);
  const put = (screen: OnScreen | null) => {
    setOn(screen);
    // The window says itself that the engine is gone; what was meant is put up again by the next press.
    void client.presenting.put({ screen }).catch(() => setOn(null));
  };
  return {
    on,
    show: (slide, grievanceId) => put({ reviewId, stop, slide, grievanceId: grievanceId ?? null }),
    clear: () => put(null),
    open: () => void client.presenting.open().catch(() => undefined),
  };
}
