import { useMutation, type QueryClient, type QueryKey } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { IntlProvider } from "react-intl";
import type { Locale, Settings } from "#contract/settings.ts";
import { useEngine } from "../client/EngineProvider.tsx";
import { useAnswer } from "../client/useAnswer.ts";
import { FORMAT_LOCALES, MESSAGES, TIME_ZONE } from "./messages.ts";

const REMEMBERED_KEY = "ismgt.locale";

/** Speaks the language of the settings, and until they are read the one of the last time. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();

  useEffect(() => {
    document.documentElement.lang = locale;
    localStorage.setItem(REMEMBERED_KEY, locale);
  }, [locale]);

  return (
    <IntlProvider locale={FORMAT_LOCALES[locale]} messages={MESSAGES[locale]} timeZone={TIME_ZONE}>
      {children}
    </IntlProvider>
  );
}

export function useLocale(): Locale {
  const { data: settings } = useAnswer((ask) => ask.settings.get);
  return settings?.locale ?? rememberedLocale();
}

/** Changes the language of all windows; this one follows at once, and falls back if the engine refuses. */
export function useChangeLocale(): (locale: Locale) => void {
  const { queries, queryClient } = useEngine();
  const queryKey = queries.settings.get.queryKey();
  const put = useMutation(queries.settings.put.mutationOptions(localeAtOnce(queryClient, queryKey)));
  return (locale) => put.mutate({ locale });
}

/** Hindi is the first language of the room. */
function rememberedLocale(): Locale {
  return localStorage.getItem(REMEMBERED_KEY) === "en" ? "en" : "hi";
}

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
