import { z } from "zod";
import { CHANNELS } from "./channel.ts";

export const channelSchema = z.enum(CHANNELS);
