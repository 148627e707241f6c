import { keepPreviousData } from "@tanstack/react-query";
import { DEPARTMENTS } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { STATES } from "#domain/grievance/state.ts";
import { URGENCIES } from "#domain/proposal/proposal.ts";
import type { FoundPlace } from "#contract/places.ts";
import type { ValueCounts } from "#contract/desk.ts";
import { MEDIA_SHOWN } from "#domain/desk/filter.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import { CHANNELS } from "#domain/post/channel.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Check } from "../../ui/controls/Check.tsx";
import { ChooseOne, ChooseSome, type Option } from "../../ui/controls/Choose.tsx";
import { DayField } from "../../ui/controls/DayField.tsx";
import { PlaceFind } from "../../ui/places/PlaceFind.tsx";
import { OfficeFilter } from "./OfficeFilter.tsx";
import type { FilterChanges } from "./queueOfChoice.ts";
import { useFilterWords } from "./useFilterWords.ts";
import { useMyId, useQueue } from "./useQueue.tsx";
import styles from "./FilterForm.module.css";

const FLAGS = [
  "overdue",
  "reopened",
  "disputed",
  "redFlagged",
  "routine",
  "incidents",
  "toCheck",
  "maybeEmergency",
  "maybeComplaint",
] as const;
/** Stands for a department or a district that is not known. */
const UNKNOWN = "?";
const DAY_MS = 24 * 3_600_000;

/** Every part of a filter that can be clicked. What is chosen counts at once. */
export function FilterForm({ onClose }: { readonly onClose: () => void }) {
  const { choice, choose, queue } = useQueue();
  const { filter } = queue;
  const { say, department, district, channel, number, locale, placeNamed } = useFilterWords(filter);
  const me = useMyId();
  const { data: counts } = useAnswer((ask) => ask.desk.valueCounts, { input: { filter }, placeholderData: keepPreviousData });
  const { data: categories } = useAnswer((ask) => ask.policy.categories);
  const { data: tehsils } = useAnswer((ask) => ask.desk.tehsils);
  const counted = (of: keyof ValueCounts, value: string) => {
    const known = counts?.[of] ?? null;
    return known === null ? undefined : number(known[value === UNKNOWN ? "" : value] ?? 0);
  };
  const withCounts = <Value extends string>(of: keyof ValueCounts, options: readonly Option<Value>[]) =>
    options.map((each) => ({ ...each, count: counted(of, each.value) }));
  const inDepartments = filter.departments?.length ? filter.departments : null;
  const inFilter = (categories ?? []).filter((each) => inDepartments === null || inDepartments.includes(each.department));
  const categoryOptions = [...new Set(inFilter.map(({ code }) => code))].map((value) => {
    const labels = inFilter.filter(({ code }) => code === value).map((each) => `${each.label[locale]} (${department(each.department)})`);
    return { value, label: labels.join(", ") };
  });
  const inDistricts = filter.districts?.length ? filter.districts : null;
  const tehsilOptions = (tehsils ?? []).filter((each) => inDistricts === null || inDistricts.includes(each.district));
  const change = (changes: FilterChanges) => choose({ ...choice, changes: { ...choice.changes, ...changes } });
  const some = { none: say("desk.filter.none"), some: (n: number) => say("desk.filter.some", { n }) };
  const names = <Value extends string>(values: readonly Value[], label: (value: Value) => string): Option<Value>[] =>
    values.map((value) => ({ value, label: label(value) }));
  const unknown = (label: string): Option<typeof UNKNOWN> => ({ value: UNKNOWN, label });
  return (
    <div className={styles.form}>
      <ChooseSome
        {...some}
        label={say("desk.filter.state")}
        options={withCounts(
          "states",
          names(STATES, (state) => say(`desk.state.${state}`)),
        )}
        value={filter.states ?? []}
        onChange={(states) => change({ states })}
      />
      <ChooseSome
        {...some}
        label={say("desk.filter.urgency")}
        options={withCounts(
          "urgencies",
          names(URGENCIES, (urgency) => say(`urgency.${urgency}`)),
        )}
        value={filter.urgencies ?? []}
        onChange={(urgencies) => change({ urgencies })}
      />
      <ChooseSome
        {...some}
        label={say("desk.filter.department")}
        options={withCounts("departments", [
          ...names(
            DEPARTMENTS.map(({ code }) => code),
            department,
          ),
          unknown(department(null)),
        ])}
        value={(filter.departments ?? []).map((code) => code ?? UNKNOWN)}
        onChange={(codes) => change({ departments: codes.map((code) => (code === UNKNOWN ? null : code)) })}
      />
      <ChooseSome
        {...some}
        label={say("desk.filter.district")}
        options={withCounts("districts", [
          ...names(
            DISTRICTS.map(({ name }) => name),
            district,
          ),
          unknown(district(null)),
        ])}
        value={(filter.districts ?? []).map((name) => name ?? UNKNOWN)}
        onChange={(chosen) => change({ districts: chosen.map((name) => (name === UNKNOWN ? null : name)) })}
      />
      <ChooseSome
        {...some}
        label={say("desk.filter.category")}
        options={withCounts("categories", categoryOptions)}
        value={(filter.categories ?? []).flatMap((code) => code ?? [])}
        onChange={(codes) => change({ categories: codes })}
      />
      <ChooseSome
        {...some}
        label={say("desk.filter.tehsil")}
        options={withCounts(
          "tehsils",
          tehsilOptions.map((each) => ({
            value: keyOf(each),
            label: `${locale === "hi" ? each.hindi : each.tehsil} (${district(each.district)})`,
          })),
        )}
        value={(filter.tehsils ?? []).map(keyOf)}
        onChange={(keys) =>
          change({
            tehsils: tehsilOptions
              .filter((each) => keys.includes(keyOf(each)))
              .map(({ district: of, tehsil }) => ({ district: of, tehsil })),
          })
        }
      />
      <ChooseSome
        {...some}
        label={say("desk.filter.media")}
        options={withCounts(
          "media",
          names(MEDIA_SHOWN, (shown) => say(`desk.filter.media.${shown}`)),
        )}
        value={filter.media ?? []}
        onChange={(media) => change({ media })}
      />
      <ChooseSome
        {...some}
        label={say("desk.filter.channel")}
        options={withCounts("channels", names(CHANNELS, channel))}
        value={filter.channels ?? []}
        onChange={(channels) => change({ channels })}
      />
      <ChooseOne
        label={say("desk.filter.assignee")}
        options={names(["anybody", "me", "nobody"] as const, (who) => say(`desk.filter.assignee.${who}`))}
        value={whose(filter, me)}
        onChange={(who) => change({ assignee: who === "anybody" ? undefined : who === "me" ? me : null })}
      />
      <ChooseOne<"any" | "past" | "ahead">
        label={say("desk.filter.statutory")}
        options={[
          { value: "any", label: say("desk.filter.none") },
          ...names(["past", "ahead"] as const, (when) => say(`desk.filter.statutory.${when}`)),
        ]}
        value={filter.statutoryPast === undefined ? "any" : filter.statutoryPast ? "past" : "ahead"}
        onChange={(when) => change({ statutoryPast: when === "any" ? undefined : when === "past" })}
      />
      <DayField label={say("desk.filter.from")} at={filter.openedFrom ?? null} onChange={(at) => change({ openedFrom: at ?? undefined })} />
      <DayField
        label={say("desk.filter.until")}
        at={filter.openedBefore === undefined ? null : filter.openedBefore - DAY_MS}
        onChange={(at) => change({ openedBefore: at === null ? undefined : at + DAY_MS })}
      />
      <div className={styles.wide}>
        <PlaceFind
          label={say("desk.filter.place")}
          district={filter.districts?.length === 1 ? (filter.districts[0] ?? null) : null}
          chosen={(filter.places ?? []).map((name) => ({
            label: placeNamed(name),
            onDrop: () => change({ places: atLeastOne((filter.places ?? []).filter((each) => each !== name)) }),
          }))}
          onPick={(place) => change(withPlace(filter, place))}
        />
      </div>
      <OfficeFilter
        value={filter.offices ?? []}
        counted={(office) => counted("offices", office ?? "")}
        onChange={(offices) => change({ offices })}
      />
      <div className={styles.flags}>
        {FLAGS.map((flag) => (
          <Check
            key={flag}
            label={say(`desk.filter.${flag}`)}
            isSelected={filter[flag] === true}
            onChange={(isOn) => change({ [flag]: isOn ? true : undefined })}
          />
        ))}
      </div>
      <div className={styles.end}>
        <ActionButton label={say("desk.filter.clear")} onPress={() => choose({ ...choice, changes: {}, order: null })} />
        <ActionButton label={say("word.close")} data-main onPress={onClose} />
      </div>
    </div>
  );
}

/** A place is one of its district; a district or a tehsil is all that lies in it. */
function withPlace(filter: CaseFilter, { name, level, district }: FoundPlace): FilterChanges {
  const districts = [...new Set([...(filter.districts ?? []), district])];
  if (level === "district") return { districts };
  if (level === "tehsil") return { tehsils: [...(filter.tehsils ?? []), { district, tehsil: name }] };
  return { districts, places: [...new Set([...(filter.places ?? []), name])] };
}

function atLeastOne<Item>(items: readonly Item[]): Item[] | undefined {
  return items.length === 0 ? undefined : [...items];
}

function keyOf({ district, tehsil }: { readonly district: string; readonly tehsil: string }): string {
  return `${district}/${tehsil}`;
}

function whose({ assignee }: CaseFilter, me: string): "anybody" | "me" | "nobody" | null {
  if (assignee === undefined) return "anybody";
  return assignee === null ? "nobody" : assignee === me ? "me" : null;
}
