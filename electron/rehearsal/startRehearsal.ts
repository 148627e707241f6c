import { startFakeX } from "./x/fakeX.ts";
import type { FakeX } from "./x/fakeX.ts";
import { rehearse } from "./rehearsalStream.ts";
import type { LiveEvent, RehearsalOptions } from "./rehearsalStream.ts";

export type StartRehearsalOptions = Omit<RehearsalOptions, "handle" | "startAt"> & { readonly port?: number; readonly startAt?: number };

export interface RunningRehearsal {
  readonly fake: FakeX;
  stop(): Promise<void>;
}

const UNLIMITED = { limit: 1_000_000 };
/** After the machine has slept, the stream goes on from now instead of making up for lost time. */
const CATCH_UP_MS = 5_000;

/**
 * Starts a fake X that holds the backlog and goes on receiving posts at the given rate. With the `startAt` and seed of an
 * earlier run the backlog has the same ids again, so that a record of that run doubles nothing.
 */
export async function startRehearsal({
  port = 0,
  startAt = Date.now(),
  ...options
}: StartRehearsalOptions = {}): Promise<RunningRehearsal> {
  const fake = await startFakeX({
    port,
    bearer: "rehearsal",
    userBearer: "rehearsal-user",
    // A room may choose any size and any poll period: nothing of the backlog may be out of reach.
    mentionsReach: null,
    rateLimits: { mentions: UNLIMITED, "search-recent": UNLIMITED, "user-posts": UNLIMITED, posts: UNLIMITED, user: UNLIMITED },
    ownPictures: true,
  });
  const rehearsal = rehearse({ ...options, handle: fake.account.username, startAt });
  fake.publish(rehearsal.backlog);

  const idsGiven = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  const schedule = (after: number) => {
    const event = rehearsal.next(Math.max(after, Date.now() - CATCH_UP_MS));
    timer = setTimeout(
      () => {
        publishLive(fake, event, idsGiven);
        schedule(event.at);
      },
      Math.max(0, event.at - Date.now()),
    );
  };
  if (options.perMinute !== 0) schedule(Date.now());
  return {
    fake,
    stop: () => {
      clearTimeout(timer);
      return fake.close();
    },
  };
}

/**
 * Live posts get their id and time when they appear, so that ids never run backwards; later posts of a thread
 * are told the id that their parent was given.
 */
function publishLive(fake: FakeX, event: LiveEvent, idsGiven: Map<string, string>): void {
  const given = (id: string) => idsGiven.get(id) ?? id;
  if (event.kind === "edit") {
    fake.edit(given(event.id), event.text);
    return;
  }
  const { id, at: _planned, inReplyTo, reposts, ...seed } = event.post;
  const post = fake.publish({
    ...seed,
    ...(inReplyTo !== undefined && { inReplyTo: given(inReplyTo) }),
    ...(reposts !== undefined && { reposts: given(reposts) }),
  });
  idsGiven.set(id, post.id);
}
