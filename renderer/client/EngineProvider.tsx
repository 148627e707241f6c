import { ORPCError } from "@orpc/client";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from "react";
import type { EngineWaiting } from "#contract/shell.ts";
import { connectToEngine, type Connection, type ConnectionState } from "./connection.ts";
import "./emptyMarkup.ts";
import { createEngineClient, type EngineClient } from "./engine.ts";
import { followPulse } from "./pulse.ts";
import { createRefresher, followChanges, restOfWork, type KeysOfTopics, type Rest } from "./refresh.ts";
import { setEngineAhead } from "./useNow.ts";

const queriesOf = (client: EngineClient) => createTanstackQueryUtils(client);

export interface Engine {
  readonly connection: Connection;
  readonly client: EngineClient;
  readonly queries: ReturnType<typeof queriesOf>;
  /** What of the engine's answers is known. */
  readonly queryClient: QueryClient;
}

const EngineContext = createContext<Engine | null>(null);

/** Makes the line to the engine; call it before the first render, so that no port is missed. */
export function createEngine(page: Window): Engine {
  const connection = connectToEngine(page);
  const client = createEngineClient(connection);
  const queries = queriesOf(client);
  return { connection, client, queries, queryClient: createQueryClient(queries) };
}

interface EngineProviderProps {
  readonly engine: Engine;
  readonly rest?: Rest;
  readonly children: ReactNode;
}

/** Gives the pages below the engine, and keeps what they have read true to it. */
export function EngineProvider({ engine, rest = restOfWork, children }: EngineProviderProps) {
  const { queryClient } = engine;
  const state = useSyncExternalStore(engine.connection.subscribe, engine.connection.state, engine.connection.state);
  const generation = state.status === "connected" ? state.generation : null;

  useEffect(() => {
    const line = engine.connection.line();
    if (generation === null || !line) return undefined;
    const left = new AbortController();
    const signal = AbortSignal.any([line.ended, left.signal]);
    const refresh = createRefresher(queryClient, keysOfTopics(engine), { rest, signal });
    void keepTime(engine, signal);
    void followPulse((until) => engine.client.live.clock(undefined, { signal: until }), engine.connection.tellSilent, signal);
    void followChanges((until) => engine.client.live.changes(undefined, { signal: until }), refresh, signal);
    return () => left.abort();
  }, [engine, generation, queryClient, rest]);

  return (
    <EngineContext.Provider value={engine}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </EngineContext.Provider>
  );
}

/** Until it is known, and where it cannot be asked, the page's own clock is as good. */
async function keepTime({ client }: Engine, signal: AbortSignal): Promise<void> {
  const clock = await client.live.clock(undefined, { signal }).catch(() => null);
  if (clock !== null && !signal.aborted) setEngineAhead(clock.aheadMs);
}

export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (!engine) throw new Error("useEngine outside of EngineProvider");
  return engine;
}

export function useConnectionState(): ConnectionState {
  const { connection } = useEngine();
  return useSyncExternalStore(connection.subscribe, connection.state, connection.state);
}

/** Since when the engine is away, or has a port and does not answer; null while it answers. */
export function useEngineAway(): {
  readonly is: "waiting" | "lost" | "silent";
  readonly sinceAt: number;
  readonly why: EngineWaiting;
} | null {
  const state = useConnectionState();
  if (state.status !== "connected") return { is: state.status, sinceAt: state.sinceAt, why: state.why ?? null };
  return state.silentSinceAt === undefined ? null : { is: "silent", sinceAt: state.silentSinceAt, why: null };
}

const keysOfTopics = ({ queries }: Engine): KeysOfTopics => ({
  record: [
    queries.wall.key(),
    queries.grievances.key(),
    queries.understanding.key(),
    queries.desk.key(),
    queries.letters.key(),
    queries.review.key(),
    queries.transfer.key(),
    queries.imports.key(),
    queries.officerMail.key(),
    queries.restoring.waits.key(),
    queries.invitations.list.key(),
    queries.invitations.report.key(),
    queries.outbox.key(),
    queries.sources.list.key(),
    queries.readingProblems.list.key(),
    queries.work.key(),
  ],
  sources: [queries.readingProblems.list.key(), queries.sources.key(), queries.wall.key()],
  presence: [queries.desk.presence.key()],
  walls: [queries.walls.list.key(), queries.walls.order.key(), queries.walls.elsewhere.key()],
  activity: [queries.activity.key()],
  standing: [queries.live.standing.key()],
  backups: [queries.backups.key()],
  diskEncryption: [queries.diskEncryption.key()],
  updates: [queries.updates.key()],
  audit: [queries.audit.key(), queries.seals.key()],
  privacy: [queries.privacy.key()],
  work: [queries.work.key(), queries.desk.counts.key()],
  // Which pages a seat may change.
  hub: [queries.hub.key(), queries.about.get.key()],
  settings: [
    queries.settings.key(),
    queries.about.get.key(),
    queries.policy.key(),
    queries.channels.key(),
    queries.places.key(),
    queries.registry.key(),
    queries.people.key(),
    queries.letters.letterhead.key(),
    queries.officerMail.key(),
    queries.scheduledReports.key(),
    queries.outbox.key(),
    queries.walls.settings.key(),
    queries.walls.boundaries.key(),
    queries.activity.key(),
  ],
});

/** What nobody looks at any more: a window runs for weeks, and a person opens hundreds of cases a day. */
const KEPT_MS = 10 * 60_000;

/** What was read stays true until the engine says otherwise; the network of the machine has no say in it. */
function createQueryClient(queries: Engine["queries"]): QueryClient {
  /** Anyone who is told that nobody sits here any more asks who does: the page then shows the lock. */
  const onError = (error: unknown) => {
    if (isSessionOver(error)) void queryClient.invalidateQueries({ queryKey: queries.people.state.key() });
  };
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: KEPT_MS,
        networkMode: "always",
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => failures < 2 && !isSessionOver(error),
        retryDelay: 400,
      },
      mutations: { networkMode: "always" },
    },
  });
  return queryClient;
}

/** The engine knows nobody at this window, or not any more. */
function isSessionOver(error: unknown): boolean {
  return error instanceof ORPCError && (error.code === "UNAUTHENTICATED" || error.code === "LOCKED");
}
