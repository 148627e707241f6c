import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SavedFilter } from "#contract/desk.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useEngine } from "../../client/EngineProvider.tsx";

/** A person's own queues, and how they are kept; both ways reject where the engine does not take it. */
export function useSavedFilters() {
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const { data } = useAnswer((ask) => ask.desk.savedFilters.list);
  const onSuccess = (filters: SavedFilter[]) => queryClient.setQueryData(queries.desk.savedFilters.list.queryKey(), filters);
  const put = useMutation(queries.desk.savedFilters.put.mutationOptions({ onSuccess }));
  const remove = useMutation(queries.desk.savedFilters.remove.mutationOptions({ onSuccess }));
  return {
    filters: data ?? [],
    put: (filter: SavedFilter) => put.mutateAsync(filter),
    remove: (id: string) => remove.mutateAsync({ id }),
  };
}
