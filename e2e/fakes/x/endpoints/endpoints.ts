import type { Endpoint } from "../platform.ts";
import { createEndpoint } from "./create.ts";
import { meEndpoint, postEndpoint, postsEndpoint, userByHandleEndpoint, userEndpoint } from "./lookups.ts";
import { rulesReadEndpoint, rulesWriteEndpoint } from "./rules.ts";
import { searchEndpoint } from "./search.ts";
import { mentionsEndpoint, userPostsEndpoint } from "./timelines.ts";

/** All but the stream, which answers for as long as it is open. */
export const ENDPOINTS: readonly Endpoint[] = [
  mentionsEndpoint,
  userPostsEndpoint,
  userByHandleEndpoint,
  meEndpoint,
  userEndpoint,
  searchEndpoint,
  rulesReadEndpoint,
  rulesWriteEndpoint,
  postsEndpoint,
  postEndpoint,
  createEndpoint,
];
