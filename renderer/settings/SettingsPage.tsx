import { useEffect } from "react";
import { useWords } from "../i18n/useWords.ts";
import { AboutSection } from "./AboutSection.tsx";
import { LanguageSection } from "./LanguageSection.tsx";
import { LearningSection } from "./LearningSection.tsx";
import { RehearsalNotice } from "./RehearsalNotice.tsx";
import styles from "./SettingsPage.module.css";
import { VillageSection } from "./VillageSection.tsx";
import { XSourceSection } from "./XSourceSection.tsx";

export function SettingsPage() {
  const { say } = useWords();
  const title = say("settings.title");
  useEffect(() => {
    document.title = `${title} · ISMGT`;
  }, [title]);
  return (
    <main className={styles.page}>
      <h1>{title}</h1>
      <RehearsalNotice />
      <LanguageSection />
      <XSourceSection />
      <VillageSection />
      <LearningSection />
      <AboutSection />
    </main>
  );
}
