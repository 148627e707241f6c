import { type ReactNode, useState } from "react";
import type { ManagedAnswer } from "#contract/managed.ts";
import { useAnswer } from "../client/useAnswer.ts";
import { useWords } from "../i18n/useWords.ts";
import { ActionButton } from "../ui/controls/ActionButton.tsx";
import { GuideButton } from "../ui/guide/GuideButton.tsx";
import { GUIDE_BEGINNING } from "../ui/guide/GuideWindow.tsx";
import styles from "./AboutSection.module.css";
import { LicencesDialog } from "./LicencesDialog.tsx";
import { Loading, Section } from "./parts/Section.tsx";
import { UpdatesPart } from "./updates/UpdatesPart.tsx";

/** What runs here: the first thing that support asks. */
export function AboutSection() {
  const { say } = useWords();
  const { data: about } = useAnswer((ask) => ask.about.get);
  const [isShown, setIsShown] = useState(false);
  return (
    <Section title={say("about.title")} detail={say("app.fullName")}>
      {about === undefined ? (
        <Loading />
      ) : (
        <dl className={styles.facts}>
          <Fact name={say("about.version")}>{about.version}</Fact>
          {about.testBuild && <Fact name={say("about.build")}>{say("about.testBuild")}</Fact>}
          <Fact name={say("about.runtime")}>
            {about.electron === null
              ? say("about.runtimeNone")
              : say(isReleasedRuntime(about.electron) ? "about.runtimeOfficial" : "about.runtimeStandIn", { version: about.electron })}
          </Fact>
          {about.chrome !== null && <Fact name={say("about.browser")}>Chromium {about.chrome}</Fact>}
          <Fact name={say("about.engine")}>{say("about.engineVersions", { node: about.node, sqlite: about.sqlite })}</Fact>
          <Fact name={say("about.seat")}>{about.seat}</Fact>
          <Fact name={say("about.database")}>{about.databaseFile}</Fact>
          <ManagedFacts managed={about.managed} />
        </dl>
      )}
      <UpdatesPart />
      <div className={styles.actions}>
        <GuideButton place={GUIDE_BEGINNING} />
        <ActionButton label={say("about.licences")} onPress={() => setIsShown(true)} />
      </div>
      {isShown && <LicencesDialog onClose={() => setIsShown(false)} />}
    </Section>
  );
}

/** What the administrator of the machine has set, for anyone who looks why a setting is as it is. */
function ManagedFacts({ managed: { is, place, detail, contact, hub, updates } }: { readonly managed: ManagedAnswer }) {
  const { say } = useWords();
  if (is === "none") return null;
  const sentence = ({ "in-force": "managed.inForce", faulty: "managed.unreadable", "not-believed": "managed.notBelieved" } as const)[is];
  return (
    <>
      <Fact name={say("managed.title")}>{say(sentence, { place, detail })}</Fact>
      {contact !== null && <Fact name={say("managed.contact")}>{contact}</Fact>}
      {hub !== null && <Fact name={say("managed.hub")}>{hub}</Fact>}
      {updates !== null && <Fact name={say("managed.updates")}>{updates === "" ? say("managed.updates.nowhere") : updates}</Fact>}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The Electron line that the app is released on. */
const RELEASED_ON_ELECTRON = 45;

/** False for the runtime that is in where the released one cannot be fetched: good for trying, not for a room. */
export function isReleasedRuntime(electronVersion: string): boolean {
  return electronVersion.split(".")[0] === String(RELEASED_ON_ELECTRON);
}
