import { useState } from "react";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../controls/ActionButton.tsx";
import type { GuidePlace } from "./findInGuide.ts";
import { GuideWindow } from "./GuideWindow.tsx";

/** Opens the guide over the window, at what this window is about. */
export function GuideButton({ place }: { readonly place: GuidePlace }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionButton label={say("guide.open")} onPress={() => setOpen(true)} />
      <GuideWindow place={isOpen ? place : null} onClose={() => setOpen(false)} />
    </>
  );
}
