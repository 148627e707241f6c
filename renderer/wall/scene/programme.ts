import type { ShownScene } from "#domain/wall/scenes.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";

export type Programme = WallSettings["programme"];

/** Where in its programme a wall is. */
export interface ProgrammeState {
  readonly index: number;
  /** Since when this scene is shown, milliseconds UTC of the engine. */
  readonly sinceAt: number;
  /** A person at the wall holds the scene: no time passes. */
  readonly held: boolean;
}

export function beginProgramme(now: number): ProgrammeState {
  return { index: 0, sinceAt: now, held: false };
}

export function entryOf(state: ProgrammeState, programme: Programme): Programme[number] {
  const entry = programme[state.index % programme.length];
  if (!entry) throw new Error("A programme has at least one scene");
  return entry;
}

/** Whether a person holds what is shown now. A replay cannot be held: nobody may take its last frame for the present. */
export function isHeld(state: ProgrammeState, programme: Programme): boolean {
  return state.held && entryOf(state, programme).scene !== "replay";
}

/** When the scene gives way to the next; null where nothing follows it by itself. */
export function changesAt(state: ProgrammeState, programme: Programme): number | null {
  const { seconds } = entryOf(state, programme);
  return isHeld(state, programme) || programme.length < 2 ? null : state.sinceAt + seconds * 1_000;
}

/** A wall that slept, or whose clock was set, goes on by one scene: it never races through those that it missed. */
export function passTime(state: ProgrammeState, programme: Programme, now: number): ProgrammeState {
  const at = changesAt(state, programme);
  return at === null || now < at ? state : step(state, programme, 1, now);
}

/** `by` scenes on, or back where it is negative. What is held stays held, on the new scene. */
export function step(state: ProgrammeState, programme: Programme, by: number, now: number): ProgrammeState {
  const count = programme.length;
  return { ...state, index: (((state.index + by) % count) + count) % count, sinceAt: now };
}

/** Ends a replay: the next scene of the present is shown. */
export function giveWay(state: ProgrammeState, programme: Programme, now: number): ProgrammeState {
  const by = programme.findIndex((_, ahead) => entryOf({ ...state, index: state.index + ahead }, programme).scene !== "replay");
  return by <= 0 ? state : step(state, programme, by, now);
}

/** Holds the scene, or lets the programme go on: the scene then has its whole time again. */
export function hold(state: ProgrammeState, programme: Programme, now: number): ProgrammeState {
  return entryOf(state, programme).scene === "replay" ? state : { ...state, held: !state.held, sinceAt: now };
}

/** What comes next by itself, so that it can be read before it is shown. */
export function nextScene(state: ProgrammeState, programme: Programme): ShownScene | null {
  return changesAt(state, programme) === null ? null : entryOf(step(state, programme, 1, 0), programme).scene;
}
