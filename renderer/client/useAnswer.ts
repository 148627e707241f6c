import type { ClientContext } from "@orpc/client";
import type { ProcedureUtils } from "@orpc/tanstack-query";
import { type QueryKey, useQuery, useQueryClient, type UseQueryOptions, type UseQueryResult } from "@tanstack/react-query";
import { type Engine, useConnectionState, useEngine } from "./EngineProvider.tsx";

interface Options<Answer, Failure> extends Omit<UseQueryOptions<Answer, Failure>, "queryKey" | "queryFn" | "enabled"> {
  readonly enabled?: boolean;
}

/** The engine's answer to a question, asked while the engine is connected: `useAnswer((ask) => ask.imports.links, { input: { id } })`. */
export function useAnswer<Input, Answer, Failure>(
  question: (ask: Engine["queries"]) => ProcedureUtils<ClientContext, Input, Answer, Failure>,
  ...[options]: undefined extends Input
    ? [options?: Options<Answer, Failure> & { readonly input?: Input }]
    : [options: Options<Answer, Failure> & { readonly input: Input }]
): UseQueryResult<Answer, Failure> {
  const { queries } = useEngine();
  const isConnected = useConnectionState().status === "connected";
  // The compiler does not see through the options of a procedure that it does not know.
  const asked = { ...options, enabled: isConnected && options?.enabled !== false } as never;
  return useQuery(question(queries).queryOptions(asked) as UseQueryOptions<Answer, Failure>);
}

/** Asks a part of the engine again, such as `useAskAgain((ask) => ask.outbox)` after something was done to a reply. */
export function useAskAgain(part: (ask: Engine["queries"]) => { key(): QueryKey }): () => Promise<void> {
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: part(queries).key() });
}
