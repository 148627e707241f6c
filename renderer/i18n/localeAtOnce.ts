import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { Settings } from "#contract/settings.ts";

/**
 * What a page shows while its language is being changed: the wanted one at once, and what the engine says if it refuses. A read of the settings that is
 * under way may be older than the wish, and is not listened to.
 */
export function localeAtOnce(queryClient: QueryClient, queryKey: QueryKey) {
  return {
    onMutate: async ({ locale }: { readonly locale?: Settings["locale"] | undefined }) => {
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData<Settings>(queryKey, (known) => known && { ...known, locale: locale ?? known.locale });
    },
    onSuccess: (settings: Settings) => void queryClient.setQueryData(queryKey, settings),
    onError: () => queryClient.invalidateQueries({ queryKey }),
  };
}
