import { z } from "zod";

/** The ways in which a citizen reaches the office. */
export const CHANNELS = ["x", "facebook", "instagram", "email", "cm-window", "har-samay", "desk", "telegram", "youtube"] as const;

export const channelSchema = z.enum(CHANNELS);
export type Channel = z.infer<typeof channelSchema>;
