/** The scenes that are made of panels and may follow each other. */
export const SHOWN_SCENES = ["now", "heat", "overdue", "ranking", "trend"] as const;
export type ShownScene = (typeof SHOWN_SCENES)[number];

/** What fills a wall at one time. A notice is a message of the desk; it takes the whole wall. */
export const SCENES = [...SHOWN_SCENES, "notice"] as const;
export type Scene = (typeof SCENES)[number];

/** As many scenes follow each other at most, each for so long. */
export const MOST_SCENES = 12;
export const SCENE_SECONDS = { least: 5, most: 3_600 } as const;
