/** In their order; each has its words in `tour.json`, and the part of the desk that it speaks of. */
export const TOUR_STEPS = ["list", "proposal", "accept", "undo", "palette", "wall", "settings"] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** Where the tour is; `offer` before it was begun, null where none is there. */
export type TourPlace = TourStep | "offer" | null;

export const PART_OF_STEP: Readonly<Record<TourStep, string>> = {
  list: "[data-tour=list]",
  proposal: "[data-tour=act]",
  accept: "[data-tour=act]",
  undo: "[data-tour=list]",
  palette: "[data-tour=palette]",
  wall: "[data-rail=openWalls]",
  settings: "[data-rail=openSettings]",
};

/** What a person did at the desk meanwhile. */
export type DoneAtDesk = "accepted" | "undone" | "other";

export function afterStep(place: TourPlace): TourPlace {
  if (place === null) return null;
  if (place === "offer") return TOUR_STEPS[0];
  return TOUR_STEPS[TOUR_STEPS.indexOf(place) + 1] ?? null;
}

/** Who accepts a case is past that step, wherever the tour was before it; who works without the tour wants none. */
export function afterAct(place: TourPlace, done: DoneAtDesk): TourPlace {
  if (place === null || place === "offer") return null;
  if (done === "accepted" && TOUR_STEPS.indexOf(place) <= TOUR_STEPS.indexOf("accept")) return "undo";
  if (done === "undone" && place === "undo") return "palette";
  return place;
}
