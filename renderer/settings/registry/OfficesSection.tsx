import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { Section } from "../parts/Section.tsx";
import { GapList } from "./GapList.tsx";
import { OfficeList } from "./OfficeList.tsx";
import { registryStyles } from "./registryStyles.ts";
import { TableExport } from "./TableExport.tsx";
import { TableImport } from "./TableImport.tsx";

/** Offices with their holders, what is missing of them, and the tables in which they come and go. */
export function OfficesSection() {
  const { say } = useWords();
  const may = useMay();
  const [tab, setTab] = useState<"list" | "gaps" | "tables">("list");
  const [search, setSearch] = useState("");
  return (
    <Section title={say("registry.title")} detail={say("registry.detail")}>
      <Tabs selectedKey={tab} onSelectionChange={(key) => setTab(key as typeof tab)}>
        <TabList className={registryStyles.tabs} aria-label={say("registry.tabs")}>
          {(["list", "gaps", "tables"] as const).map((each) => (
            <Tab key={each} id={each} className={registryStyles.tab}>
              {say(`registry.tab.${each}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="list" className={registryStyles.panel}>
          <OfficeList text={search} onText={setSearch} />
        </TabPanel>
        <TabPanel id="gaps" className={registryStyles.panel}>
          <GapList
            onOpen={(office) => {
              setSearch(office);
              setTab("list");
            }}
          />
        </TabPanel>
        <TabPanel id="tables" className={registryStyles.panel}>
          {may("registry") && <TableImport table="offices" />}
          <TableExport table="offices" />
        </TabPanel>
      </Tabs>
    </Section>
  );
}
