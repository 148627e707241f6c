import { z } from "zod";

/** Which pictures of cases a room shows: none, those that a person at the desk approved, or all but those that a person hid. */
export const ROOM_PICTURES = ["none", "seen", "all"] as const;
export type RoomPictures = (typeof ROOM_PICTURES)[number];

/** For every wall, officers' screen and review, and for walls of which something else was said, by their ids. */
export const roomPicturesSchema = z.strictObject({
  all: z.enum(ROOM_PICTURES),
  byWall: z.record(z.string().max(200), z.enum(ROOM_PICTURES)),
});

export const STANDARD_ROOM_PICTURES: z.infer<typeof roomPicturesSchema> = { all: "seen", byWall: {} };

/** What a wall shows; without an id, what every room does. */
export function picturesOfWall({ all, byWall }: z.infer<typeof roomPicturesSchema>, wallId: string | undefined): RoomPictures {
  return wallId !== undefined && Object.hasOwn(byWall, wallId) ? (byWall[wallId] ?? all) : all;
}
