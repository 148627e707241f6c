import { type DisplayPlace, type SavedDisplay, isSamePlace } from "./savedWalls.ts";

/** A wall that is to be seen, and the display that a person put it on; null where nobody chose one. */
export interface WallToPlace {
  readonly wallId: string;
  readonly display: SavedDisplay | null;
}

/**
 * Which display each wall is on, no two on one; null for a wall that has to wait until there is one more. A display that is there is
 * its wall's own, known by its id or, since ids change when cables are plugged in again, by its place and size. A wall whose display is gone
 * goes to one that no wall is on: sooner to one where nobody works (`isBusy`), and of those to the primary. As soon as its own returns, it is its
 * own again.
 */
export function placeWalls<D extends DisplayPlace>(
  walls: readonly WallToPlace[],
  displays: readonly D[],
  primary: Pick<D, "id">,
  isBusy: (display: D) => boolean = () => false,
): ReadonlyMap<string, D | null> {
  const placed = new Map<string, D | null>();
  const free = new Map(displays.map((display) => [display.id, display]));
  const take = (wallId: string, display: D | null | undefined) => {
    if (display) free.delete(display.id);
    if (display !== undefined) placed.set(wallId, display);
  };
  const waiting = () => walls.filter(({ wallId }) => !placed.has(wallId));
  for (const { wallId, display } of walls) take(wallId, display ? free.get(display.id) : undefined);
  for (const { wallId, display } of waiting()) {
    take(wallId, display ? [...free.values()].find(({ bounds }) => isSamePlace(bounds, display.bounds)) : undefined);
  }
  const rank = (display: D) => (isBusy(display) ? 2 : 0) + (display.id === primary.id ? 0 : 1);
  for (const { wallId } of waiting()) {
    const [best] = [...free.values()].toSorted((one, other) => rank(one) - rank(other));
    take(wallId, best ?? null);
  }
  return placed;
}
