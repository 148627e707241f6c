import type { Endpoint } from "../platform/platform.ts";
import { subscriptionDeleteEndpoint, subscriptionsReadEndpoint, subscriptionsWriteEndpoint } from "./activity.ts";
import { createEndpoint } from "./create.ts";
import { meEndpoint, postEndpoint, postsEndpoint, userByHandleEndpoint, userEndpoint, usersByHandleEndpoint } from "./lookups.ts";
import { mediaUploadEndpoint } from "./media.ts";
import { messagesEndpoint, messagesWithEndpoint, messageWriteEndpoint } from "./messages.ts";
import { quotesEndpoint } from "./quotes.ts";
import { rulesReadEndpoint, rulesWriteEndpoint } from "./rules.ts";
import { searchEndpoint } from "./search.ts";
import { mentionsEndpoint, userPostsEndpoint } from "./timelines.ts";

/** All but the streams, which answer for as long as they are open. */
export const ENDPOINTS: readonly Endpoint[] = [
  mentionsEndpoint,
  userPostsEndpoint,
  userByHandleEndpoint,
  usersByHandleEndpoint,
  meEndpoint,
  userEndpoint,
  searchEndpoint,
  rulesReadEndpoint,
  rulesWriteEndpoint,
  postsEndpoint,
  postEndpoint,
  createEndpoint,
  mediaUploadEndpoint,
  quotesEndpoint,
  messagesEndpoint,
  messagesWithEndpoint,
  messageWriteEndpoint,
  subscriptionsReadEndpoint,
  subscriptionsWriteEndpoint,
  subscriptionDeleteEndpoint,
];
