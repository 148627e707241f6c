import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { useUnsavedScope } from "../../ui/unsaved/UnsavedScope.tsx";
import { Section } from "../parts/Section.tsx";
import { GapList } from "./GapList.tsx";
import { OfficeList } from "./OfficeList.tsx";
import styles from "./registry.module.css";
import { TableExport } from "./TableExport.tsx";
import { TableImport } from "./TableImport.tsx";

const TABS = ["list", "gaps", "tables"] as const;

/** Offices with their holders, what is missing of them, and the tables in which they come and go. */
export function OfficesSection() {
  const { say } = useWords();
  const may = useMay();
  const [tab, setTab] = useState<(typeof TABS)[number]>("list");
  const [search, setSearch] = useState("");
  // Another tab takes the open entry away.
  const { leave, within } = useUnsavedScope();
  return within(
    <Section title={say("registry.title")} detail={say("registry.detail")}>
      <Tabs selectedKey={tab} onSelectionChange={(key) => leave(() => setTab(key as typeof tab))}>
        <TabList className={styles.tabs ?? ""} aria-label={say("registry.tabs")}>
          {TABS.filter((each) => each !== "tables" || may("export")).map((each) => (
            <Tab key={each} id={each} className={styles.tab ?? ""}>
              {say(`registry.tab.${each}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="list" className={styles.panel ?? ""}>
          <OfficeList text={search} onText={setSearch} />
        </TabPanel>
        <TabPanel id="gaps" className={styles.panel ?? ""}>
          <GapList
            onOpen={(office) => {
              setSearch(office);
              setTab("list");
            }}
          />
        </TabPanel>
        <TabPanel id="tables" className={styles.panel ?? ""}>
          {may("registry") && <TableImport table="offices" />}
          {may("export") && <TableExport table="offices" />}
        </TabPanel>
      </Tabs>
    </Section>,
  );
}
