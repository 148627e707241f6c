import { useEffect } from "react";
import { useChangeLocale, useLocale } from "../i18n/LanguageProvider.tsx";

/** `L` changes the language of all windows. Full screen (`F11`, `Esc`) is the main process's business. */
export function useWallKeys(): void {
  const locale = useLocale();
  const changeLocale = useChangeLocale();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.code !== "KeyL") return;
      changeLocale(locale === "hi" ? "en" : "hi");
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [locale, changeLocale]);
}
