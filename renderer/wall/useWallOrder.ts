import { useEffect, useState } from "react";
import type { WallOrder } from "#contract/walls.ts";
import type { Scene } from "#domain/wall/scenes.ts";
import type { EngineClient } from "../client/engine.ts";
import { useConnectionState, useEngine } from "../client/EngineProvider.tsx";

const NO_ORDER: WallOrder = { pinned: null, review: null, replay: null, notice: null };
const RETRY_MS = 2_000;

/** What the desk makes this wall show. A wall that loses the engine keeps to what it was told last. */
export function useWallOrder(wallId: string): { readonly order: WallOrder; readonly standsSince: number } {
  const { client } = useEngine();
  const connection = useConnectionState();
  const generation = connection.status === "connected" ? connection.generation : null;
  const { width, height } = usePageSize();
  const [told, setTold] = useState({ order: NO_ORDER, standsSince: 0 });

  useEffect(() => {
    if (generation === null) return undefined;
    const left = new AbortController();
    void standUntil(left.signal, client, { wallId, width, height }, (order, standsSince) => setTold({ order, standsSince }));
    return () => left.abort();
  }, [client, generation, wallId, width, height]);
  return told;
}

interface Standing {
  readonly wallId: string;
  readonly width: number;
  readonly height: number;
}

/** Stands until the signal aborts. Whatever ends it, it stands again; a lost engine comes back as another generation. */
async function standUntil(
  signal: AbortSignal,
  client: EngineClient,
  wall: Standing,
  onOrder: (order: WallOrder, standsSince: number) => void,
): Promise<void> {
  while (!signal.aborted) {
    const standsSince = Date.now();
    try {
      for await (const order of await client.walls.stand(wall, { signal })) onOrder(order, standsSince);
    } catch {
      // The next try says whether it has passed.
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** Tells the desk which scene is shown, and tells it again after the wall has stood up again. */
export function useTellScene(wallId: string, scene: Scene, standsSince: number): void {
  const { client } = useEngine();
  useEffect(() => {
    if (standsSince > 0) void client.walls.shows({ wallId, scene }).catch(() => undefined);
  }, [client, wallId, scene, standsSince]);
}

/** Of a page that is being resized only the last size counts. */
const SETTLED_MS = 500;

function usePageSize(): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: innerWidth, height: innerHeight });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const onResize = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setSize({ width: innerWidth, height: innerHeight }), SETTLED_MS);
    };
    addEventListener("resize", onResize);
    return () => {
      clearTimeout(timer);
      removeEventListener("resize", onResize);
    };
  }, []);
  return size;
}
