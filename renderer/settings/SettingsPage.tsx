import { type ComponentType, useEffect } from "react";
import { useEngineAway } from "../client/EngineProvider.tsx";
import { useIsRehearsal } from "../client/useIsRehearsal.ts";
import { useWords } from "../i18n/useWords.ts";
import { Mark } from "../ui/Mark.tsx";
import { RehearsalPlate } from "../ui/RehearsalPlate.tsx";
import { FirstAdministrator } from "../ui/people/FirstAdministrator.tsx";
import { PersonBar } from "../ui/people/PersonBar.tsx";
import { SignInGate } from "../ui/people/SignInGate.tsx";
import { useGate, useMay } from "../ui/people/sitting.ts";
import { useNotEnded } from "../ui/people/useEndSitting.ts";
import type { SettingsPageId } from "../ui/settingsPlaces/settingsPages.ts";
import { AboutSection } from "./AboutSection.tsx";
import { AppearanceSection } from "./AppearanceSection.tsx";
import { LanguageSection } from "./LanguageSection.tsx";
import { LearningSection } from "./LearningSection.tsx";
import styles from "./SettingsPage.module.css";
import { AuditSection } from "./audit/AuditSection.tsx";
import { BackupsSection } from "./backups/BackupsSection.tsx";
import { ChannelsSection } from "./channels/ChannelsSection.tsx";
import { DeletionChecksSection } from "./deletionChecks/DeletionChecksSection.tsx";
import { DiskEncryptionSection } from "./diskEncryption/DiskEncryptionSection.tsx";
import { FirstSteps } from "./firstSteps/FirstSteps.tsx";
import { FloodsSection } from "./floods/FloodsSection.tsx";
import { HealthSection } from "./health/HealthSection.tsx";
import { HubSection } from "./hub/HubSection.tsx";
import { LetterheadSection } from "./letterhead/LetterheadSection.tsx";
import { NetworkSection } from "./network/NetworkSection.tsx";
import { OfficerMailSection } from "./officerMail/OfficerMailSection.tsx";
import { PagesOfSettings } from "./pages/PagesOfSettings.tsx";
import { usePlace } from "./pages/usePlace.ts";
import { OwnPassphraseSection } from "./people/OwnPassphraseSection.tsx";
import { PeopleSection } from "./people/PeopleSection.tsx";
import { PicturesSection } from "./pictures/PicturesSection.tsx";
import { PlaceNamesSection } from "./placeNames/PlaceNamesSection.tsx";
import { BreachesSection } from "./privacy/BreachesSection.tsx";
import { PrivacyReminder } from "./privacy/PrivacyReminder.tsx";
import { RequestsSection } from "./privacy/RequestsSection.tsx";
import { RetentionSection } from "./privacy/RetentionSection.tsx";
import { ReasonsSection } from "./readyReasons/ReasonsSection.tsx";
import { OfficesSection } from "./registry/OfficesSection.tsx";
import { RepresentativesSection } from "./registry/RepresentativesSection.tsx";
import { RepliesSection } from "./replies/RepliesSection.tsx";
import { RightToServiceSection } from "./rightToService/RightToServiceSection.tsx";
import { ScheduledReportsSection } from "./scheduledReports/ScheduledReportsSection.tsx";
import { SealsSection } from "./seals/SealsSection.tsx";
import { SnippetsSection } from "./snippets/SnippetsSection.tsx";
import { TimeLimitsSection } from "./timeLimits/TimeLimitsSection.tsx";
import { ToldSection } from "./told/ToldSection.tsx";
import { VillageSection } from "./villages/VillageSection.tsx";
import { WallSection } from "./wall/WallSection.tsx";

export function SettingsPage() {
  const { say } = useWords();
  const title = say("settings.title");
  useEffect(() => {
    document.title = `${title} · ISMGT`;
  }, [title]);
  return (
    <SignInGate offersFirst={false}>
      <Settings title={title} />
    </SignInGate>
  );
}

/** What the pages of the list show. */
const CONTENTS: Readonly<Record<SettingsPageId, ComponentType>> = {
  language: LanguageAndLook,
  learning: LearningSection,
  passphrase: OwnPassphraseSection,
  channels: ChannelsSection,
  network: NetworkSection,
  "deletion-checks": DeletionChecksSection,
  replies: RepliesSection,
  told: ToldSection,
  "officer-mail": OfficerMailSection,
  people: PeopleSection,
  offices: OfficesSection,
  representatives: RepresentativesSection,
  "time-limits": TimeLimitsSection,
  "right-to-service": RightToServiceSection,
  floods: FloodsSection,
  "ready-reasons": ReasonsSection,
  snippets: SnippetsSection,
  letterhead: LetterheadSection,
  "scheduled-reports": ScheduledReportsSection,
  wall: WallSection,
  pictures: PicturesSection,
  villages: VillageSection,
  "place-names": PlaceNamesSection,
  retention: RetentionSection,
  requests: RequestsSection,
  breaches: BreachesSection,
  health: HealthSection,
  backups: BackupsSection,
  disk: DiskEncryptionSection,
  hub: HubSection,
  seals: SealsSection,
  audit: AuditSection,
  about: AboutSection,
};

function LanguageAndLook() {
  return (
    <>
      <LanguageSection />
      <AppearanceSection />
    </>
  );
}

function Settings({ title }: { readonly title: string }) {
  const may = useMay();
  const { person, mode } = useGate();
  const { place } = usePlace();
  return (
    <PagesOfSettings contents={CONTENTS}>
      <EngineAway />
      <header className={styles.head}>
        <h1>{title}</h1>
        <PersonBar />
      </header>
      <RehearsalNotice />
      {person === null && mode === null && place?.page !== "people" && <FirstAdministrator />}
      {may("settings") && may("sources") && mode === null && <FirstSteps page={place?.page ?? "language"} />}
      {may("settings") && <PrivacyReminder />}
    </PagesOfSettings>
  );
}

/** In view wherever the page is scrolled to: nothing that is pressed does anything meanwhile, and who leaves relies on the lock. */
function EngineAway() {
  const { say } = useWords();
  const away = useEngineAway();
  const notEnded = useNotEnded();
  return (
    <div className={styles.away} role="alert">
      {notEnded !== null && (
        <p>
          <Mark shape="failing" />
          {notEnded}
        </p>
      )}
      {away !== null && away.is !== "waiting" && (
        <p>
          <Mark shape="failing" />
          {say(away.is === "silent" ? "settings.engineSilent" : "settings.engineLost")}
        </p>
      )}
    </div>
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
