import { useEffect } from "react";
import { useIsRehearsal } from "../client/useIsRehearsal.ts";
import { useWords } from "../i18n/useWords.ts";
import { RehearsalPlate } from "../ui/RehearsalPlate.tsx";
import { PersonBar } from "../ui/people/PersonBar.tsx";
import { SignInGate } from "../ui/people/SignInGate.tsx";
import { useMay } from "../ui/people/sitting.ts";
import { AboutSection } from "./AboutSection.tsx";
import { LanguageSection } from "./LanguageSection.tsx";
import { LearningSection } from "./LearningSection.tsx";
import styles from "./SettingsPage.module.css";
import { AuditSection } from "./audit/AuditSection.tsx";
import { BackupsSection } from "./backups/BackupsSection.tsx";
import { ChannelsSection } from "./channels/ChannelsSection.tsx";
import { DeletionChecksSection } from "./deletionChecks/DeletionChecksSection.tsx";
import { DiskEncryptionSection } from "./diskEncryption/DiskEncryptionSection.tsx";
import { LetterheadSection } from "./letterhead/LetterheadSection.tsx";
import { OfficerMailSection } from "./officerMail/OfficerMailSection.tsx";
import { WithPartList } from "./parts/PartList.tsx";
import { OwnPassphraseSection } from "./people/OwnPassphraseSection.tsx";
import { PeopleSection } from "./people/PeopleSection.tsx";
import { PicturesSection } from "./pictures/PicturesSection.tsx";
import { PlaceNamesSection } from "./placeNames/PlaceNamesSection.tsx";
import { BreachesSection } from "./privacy/BreachesSection.tsx";
import { PrivacyReminder } from "./privacy/PrivacyReminder.tsx";
import { RequestsSection } from "./privacy/RequestsSection.tsx";
import { RetentionSection } from "./privacy/RetentionSection.tsx";
import { OfficesSection } from "./registry/OfficesSection.tsx";
import { RepresentativesSection } from "./registry/RepresentativesSection.tsx";
import { RepliesSection } from "./replies/RepliesSection.tsx";
import { ScheduledReportsSection } from "./scheduledReports/ScheduledReportsSection.tsx";
import { SealsSection } from "./seals/SealsSection.tsx";
import { TimeLimitsSection } from "./timeLimits/TimeLimitsSection.tsx";
import { VillageSection } from "./villages/VillageSection.tsx";
import { WallSection } from "./wall/WallSection.tsx";

export function SettingsPage() {
  const { say } = useWords();
  const title = say("settings.title");
  useEffect(() => {
    document.title = `${title} · ISMGT`;
  }, [title]);
  return (
    <SignInGate>
      <Settings title={title} />
    </SignInGate>
  );
}

/** What the role of the person who sits here has to do with, and no more. */
function Settings({ title }: { readonly title: string }) {
  const may = useMay();
  return (
    <WithPartList>
      {(list) => (
        <main className={styles.page}>
          <header className={styles.head}>
            <h1>{title}</h1>
            <PersonBar />
          </header>
          <RehearsalNotice />
          {may("settings") && <PrivacyReminder />}
          {list}
          <LanguageSection />
          {may("settings") && <BackupsSection />}
          {may("settings") && <DiskEncryptionSection />}
          {may("audit") && <SealsSection />}
          {may("audit") && <AuditSection />}
          {may("settings") && <RetentionSection />}
          {may("settings") && <RequestsSection />}
          {may("settings") && <BreachesSection />}
          {may("sources") && <ChannelsSection />}
          {may("sources") && <DeletionChecksSection />}
          {(may("sources") || may("settings")) && <RepliesSection />}
          {may("settings") && <OfficerMailSection />}
          {may("settings") && <ScheduledReportsSection />}
          {may("people") && <PeopleSection />}
          <OwnPassphraseSection />
          <OfficesSection />
          <RepresentativesSection />
          {may("policies") && <TimeLimitsSection />}
          {may("settings") && <LetterheadSection />}
          {may("settings") && <WallSection />}
          {may("settings") && <VillageSection />}
          {may("settings") && <PlaceNamesSection />}
          <PicturesSection />
          {may("settings") && <LearningSection />}
          <AboutSection />
        </main>
      )}
    </WithPartList>
  );
}

/** A rehearsal is marked on every screen. */
function RehearsalNotice() {
  const { say } = useWords();
  if (!useIsRehearsal()) return null;
  return (
    <div className={styles.rehearsal}>
      <RehearsalPlate sentence={say("wall.rehearsalSentence")} />
      <p>{say("settings.rehearsal")}</p>
    </div>
  );
}
