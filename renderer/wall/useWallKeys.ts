import { useEffect } from "react";
import { useChangeLocale, useLocale } from "../i18n/LanguageProvider.tsx";
import type { RunningProgramme } from "./scene/useProgramme.ts";

/**
 * `L` changes the language of all windows; the arrows step through the programme of this wall, and space holds the scene or lets it
 * go on. Full screen (`F11`, `Esc`) is the main process's business.
 */
export function useWallKeys({ step, hold }: Pick<RunningProgramme, "step" | "hold">): void {
  const locale = useLocale();
  const changeLocale = useChangeLocale();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.code === "KeyL") changeLocale(locale === "hi" ? "en" : "hi");
      else if (event.code === "ArrowRight") step(1);
      else if (event.code === "ArrowLeft") step(-1);
      else if (event.code === "Space") hold();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [locale, changeLocale, step, hold]);
}
