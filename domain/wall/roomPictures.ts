/** Which pictures of cases a room shows: none, those that a person at the desk approved, or all but those that a person hid. */
export const ROOM_PICTURES = ["none", "seen", "all"] as const;
export type RoomPictures = (typeof ROOM_PICTURES)[number];

/** For every wall, officers' screen and review, and for walls of which something else was said, by their ids. */
export interface PicturesOfRooms {
  readonly all: RoomPictures;
  readonly byWall: Readonly<Record<string, RoomPictures>>;
}

export const STANDARD_ROOM_PICTURES: { all: RoomPictures; byWall: Record<string, RoomPictures> } = { all: "seen", byWall: {} };

/** What a wall shows; without an id, what every room does. */
export function picturesOfWall({ all, byWall }: PicturesOfRooms, wallId: string | undefined): RoomPictures {
  return wallId !== undefined && Object.hasOwn(byWall, wallId) ? (byWall[wallId] ?? all) : all;
}
