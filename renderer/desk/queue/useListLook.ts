import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Density, ListLook } from "#domain/work/look.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useEngine } from "../../client/EngineProvider.tsx";

/** Every line has the same height: two lines of the citizen's words and one of facts, or one and one. Agrees with the style sheet. */
export const ROW_PX_OF: Readonly<Record<Density, number>> = { comfortable: 92, compact: 58 };

/** In a search one more, which says why a case is found. */
export const WHY_FOUND_PX = 20;

const USUAL: ListLook = { density: "comfortable", without: [] };

/** How the person who sits here wants the lines, and how that is changed: seen at once, and kept by the engine. */
export function useListLook() {
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const { data: look = USUAL } = useAnswer((ask) => ask.work.look.get);
  const put = useMutation(
    queries.work.look.put.mutationOptions({ onMutate: (next) => void queryClient.setQueryData(queries.work.look.get.queryKey(), next) }),
  );
  return { look, put: (next: ListLook) => put.mutate(next) };
}
