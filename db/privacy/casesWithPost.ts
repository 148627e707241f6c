import type { GrievanceId } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import { askValues } from "../ask.ts";

/** The cases that a post stands in; as a rule one, or none. */
export const casesWithPost = askValues<[channel: Channel, externalId: string], GrievanceId>(
  "SELECT grievance_id FROM case_post WHERE channel = ? AND external_id = ?",
);
