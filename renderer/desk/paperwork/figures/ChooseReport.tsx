import { DEPARTMENTS } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { CHANNELS } from "#domain/post/channel.ts";
import { GROUPINGS } from "#domain/reporting/figures.ts";
import { PRESETS } from "#domain/reporting/presets.ts";
import { GROUPING_WORDS } from "#domain/reporting/words.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Check } from "../../../ui/controls/Check.tsx";
import { ChooseOne, ChooseSome } from "../../../ui/controls/Choose.tsx";
import { DayField } from "../../../ui/controls/DayField.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import type { ReportWish } from "./reportWish.ts";

interface ChooseReportProps {
  readonly wish: ReportWish;
  readonly onChange: (wish: ReportWish) => void;
  /** False where its days are no period. */
  readonly isUsable: boolean;
}

/** Which days, a line for what, and of which cases. */
export function ChooseReport({ wish, onChange, isUsable }: ChooseReportProps) {
  const { say, locale, department, district, channel } = useWords();
  const change = (part: Partial<ReportWish>) => onChange({ ...wish, ...part });
  const some = { none: say("desk.filter.none"), some: (n: number) => say("desk.filter.some", { n }) };
  return (
    <div className={viewStyles.tools}>
      <ChooseOne
        label={say("figures.period")}
        value={wish.preset}
        onChange={(preset) => change({ preset })}
        options={[...PRESETS, "custom" as const].map((value) => ({ value, label: say(`figures.preset.${value}`) }))}
      />
      {wish.preset === "custom" && (
        <>
          <DayField label={say("figures.first")} at={wish.first} onChange={(first) => change({ first })} />
          <DayField label={say("figures.last")} at={wish.last} onChange={(last) => change({ last })} />
        </>
      )}
      <ChooseOne
        label={say("figures.by")}
        value={wish.by}
        onChange={(by) => change({ by })}
        options={GROUPINGS.map((value) => ({ value, label: GROUPING_WORDS[value][locale] }))}
      />
      <ChooseSome
        {...some}
        label={say("desk.filter.district")}
        value={wish.districts}
        onChange={(districts) => change({ districts })}
        options={DISTRICTS.map(({ name }) => ({ value: name, label: district(name) }))}
      />
      <ChooseSome
        {...some}
        label={say("desk.filter.department")}
        value={wish.departments}
        onChange={(departments) => change({ departments })}
        options={DEPARTMENTS.map(({ code }) => ({ value: code, label: department(code) }))}
      />
      <ChooseSome
        {...some}
        label={say("desk.filter.channel")}
        value={wish.channels}
        onChange={(channels) => change({ channels })}
        options={CHANNELS.map((value) => ({ value, label: channel(value) }))}
      />
      <Check
        label={say("figures.representatives")}
        isSelected={wish.isOfRepresentatives}
        onChange={(isOfRepresentatives) => change({ isOfRepresentatives })}
      />
      {!isUsable && <output className={viewStyles.late}>{say("figures.noPeriod")}</output>}
    </div>
  );
}
