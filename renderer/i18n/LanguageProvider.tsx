import { skipToken, useMutation, useQuery, type QueryClient, type QueryKey } from "@tanstack/react-query";
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
  const { queryClient } = useEngine();
  const { data: settings } = useAnswer((ask) => ask.settings.get);
  useEffect(() => dropOldWish(queryClient, settings?.locale), [queryClient, settings?.locale]);

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
  const { data: here = null } = useQuery<WantedHere | null>({ queryKey: WANTED_HERE, queryFn: skipToken });
  return shownLocale(settings?.locale, here) ?? rememberedLocale();
}

/** What was wanted at this window, and what the settings said then; undefined where these were not read. */
interface WantedHere {
  readonly locale: Locale;
  readonly insteadOf: Locale | undefined;
  /** Whether the engine has not answered yet; until then the settings of this window are what was wanted. */
  readonly isAsked: boolean;
}
const WANTED_HERE: QueryKey = ["wanted language"];

/** Until the settings say something else than when it was wanted, a window speaks what was wanted there: an engine that cannot write must not keep it from that. */
export function shownLocale(kept: Locale | undefined, here: WantedHere | null): Locale | undefined {
  return here !== null && (kept === undefined || kept === here.insteadOf) ? here.locale : kept;
}

/** Once the settings have said something else, what was wanted before is over, also if they say again what they said then. */
export function dropOldWish(queryClient: QueryClient, kept: Locale | undefined): void {
  const here = queryClient.getQueryData<WantedHere | null>(WANTED_HERE) ?? null;
  if (here !== null && !here.isAsked && kept !== undefined && kept !== here.insteadOf)
    queryClient.setQueryData<WantedHere | null>(WANTED_HERE, null);
}

/** Changes the language of all windows; of this one at once, and of it alone where the engine cannot keep it. */
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
 * What a page shows while its language is being changed: the wanted one at once. A read of the settings that is under way may be older than the
 * wish, and is not listened to. If the engine refuses, the settings are what they were and then what it says, and this window alone speaks what was wanted.
 */
export function localeAtOnce(queryClient: QueryClient, queryKey: QueryKey) {
  return {
    onMutate: async ({ locale }: { readonly locale?: Settings["locale"] | undefined }) => {
      const insteadOf = queryClient.getQueryData<Settings>(queryKey)?.locale;
      if (locale !== undefined) queryClient.setQueryData<WantedHere>(WANTED_HERE, { locale, insteadOf, isAsked: true });
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData<Settings>(queryKey, (known) => known && { ...known, locale: locale ?? known.locale });
    },
    onSuccess: (settings: Settings) => {
      queryClient.setQueryData(queryKey, settings);
      queryClient.setQueryData<WantedHere | null>(WANTED_HERE, null);
    },
    onError: () => {
      const here = queryClient.getQueryData<WantedHere | null>(WANTED_HERE) ?? null;
      queryClient.setQueryData<Settings>(queryKey, (known) => known && { ...known, locale: here?.insteadOf ?? known.locale });
      queryClient.setQueryData<WantedHere | null>(WANTED_HERE, here && { ...here, isAsked: false });
      return queryClient.invalidateQueries({ queryKey });
    },
  };
}
