/** The scenes of the present, on which a wall can stay. */
export const PINNABLE_SCENES = ["now", "heat", "points", "overdue", "ranking", "officers", "trend", "shift", "good-news"] as const;
export type PinnableScene = (typeof PINNABLE_SCENES)[number];

/** The scenes that are made of panels and can be in the programme. The replay plays once and gives way: nobody may take it for the present. */
export const SHOWN_SCENES = [...PINNABLE_SCENES, "replay"] as const;
export type ShownScene = (typeof SHOWN_SCENES)[number];

/** What fills a wall. The review is the district or department that one comes to, while one is held; a notice is a message of the desk that takes the whole wall. */
export const SCENES = [...SHOWN_SCENES, "review", "notice"] as const;
export type Scene = (typeof SCENES)[number];

/** Limits of the programme: the number of its scenes, and how long each is shown. */
export const MOST_SCENES = 12;
export const SCENE_SECONDS = { least: 5, most: 3_600 } as const;
/** A replay is to be followed, and none of its frames to be taken for the present. */
export const REPLAY_SECONDS = { least: 20, most: 120 } as const;

export function secondsFor(scene: ShownScene): { readonly least: number; readonly most: number } {
  return scene === "replay" ? REPLAY_SECONDS : SCENE_SECONDS;
}
