import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { ListedCampaign } from "#contract/invitations.ts";
import { DEPARTMENTS } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { type Audience, AUDIENCE_CASES, CAMPAIGN_FORMS, INVITING_CHANNELS, textFaultOf } from "#domain/invitation/campaign.ts";
import { OPEN_POST_CHOICES } from "#domain/invitation/openPost.ts";
import { replyLimitOf } from "#domain/reply/replyLimit.ts";
import { useConnectionState, useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { Field } from "../../../ui/controls/Field.tsx";
import { HiddenNote } from "../../../ui/controls/HiddenNote.tsx";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { SubmitForm } from "../../../ui/controls/SubmitForm.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { Segments } from "../../commands/forms/Segments.tsx";
import { NotYet } from "../../fullView/NotYet.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { LeftOutList } from "./LeftOutList.tsx";
import { campaignFailure } from "./campaignFailure.ts";
import { NEW_CAMPAIGN, audienceOf, draftOf, faultsOf, formOf } from "./campaignForm.ts";
import { useAskAgain } from "../../../client/useAnswer.ts";

interface CampaignEditorProps {
  /** Null for a new one. */
  readonly campaign: ListedCampaign | null;
  /** With the id of the campaign that is to be looked at next; null where it is gone. */
  readonly onDone: (id: string | null) => void;
}

const ALL = "all";
const NUMBERS = ["sinceDays", "most", "perHour"] as const;

/** A draft: whom it is for, and what it says. Its approval ends the editing for good. */
export function CampaignEditor({ campaign, onDone }: CampaignEditorProps) {
  const { say, number, channel, district, department } = useWords();
  const may = useMay();
  const { client } = useEngine();
  const askAgain = useAskAgain((ask) => ask.invitations);
  const [form, setForm] = useState(() => (campaign === null ? NEW_CAMPAIGN : formOf(campaign)));
  const [isTried, setIsTried] = useState(false);
  const draft = draftOf(form);
  const faults = faultsOf(form);
  const save = useMutation({
    mutationFn: async (thenApprove: boolean) => {
      if (draft === null) return null;
      const saved = await client.invitations.save({ id: campaign?.id ?? null, draft });
      return thenApprove ? client.invitations.step({ id: saved.id, step: "approve" }) : saved;
    },
    onSuccess: async (saved) => {
      await askAgain();
      if (saved !== null) onDone(saved.id);
    },
  });
  const remove = useMutation({
    mutationFn: async (id: string) => client.invitations.remove({ id }),
    onSuccess: async () => {
      await askAgain();
      onDone(null);
    },
  });
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const isMissing = (field: string) => (isTried && faults.has(field) ? say("paper.invitations.missing") : null);
  const textFault = (text: string, field: string) => {
    const fault = textFaultOf(text, form.channel);
    return fault === null ? isMissing(field) : say(`paper.invitations.fault.${fault}`);
  };
  const { lengthOf, most } = replyLimitOf(form.channel, false);
  const submit = (thenApprove: boolean) => {
    setIsTried(true);
    if (draft !== null && textFaultOf(form.textHi, form.channel) === null && textFaultOf(form.textEn, form.channel) === null)
      save.mutate(thenApprove);
  };
  const failed = save.error ?? remove.error;
  return (
    <SubmitForm onSubmit={() => submit(false)}>
      <h3>{say(campaign === null ? "paper.invitations.new" : "paper.invitations.draft")}</h3>
      <Field
        name="name"
        label={say("word.name")}
        fault={isMissing("name")}
        value={form.name}
        onChange={(name) => change({ name })}
        autoFocus={campaign === null}
      />
      <HiddenNote texts={[form.name]} inFiles />
      <Segments
        label={say("paper.invitations.form")}
        options={CAMPAIGN_FORMS.map((value) => ({ value, label: say(`paper.invitations.form.${value}`) }))}
        value={form.form}
        onChange={(value) => change({ form: value })}
      />
      <Segments
        label={say("paper.invitations.channel")}
        options={INVITING_CHANNELS.map((value) => ({ value, label: channel(value) }))}
        value={form.channel}
        onChange={(value) => change({ channel: value })}
      />
      <ChooseOne
        label={say("word.department")}
        options={DEPARTMENTS.map(({ code }) => ({ value: code, label: department(code) }))}
        value={form.department}
        onChange={(code) => change({ department: code })}
        placeholder={say("desk.bulk.department")}
        fault={isMissing("department")}
      />
      <ChooseOne<string>
        label={say("word.district")}
        options={[
          { value: ALL, label: say("paper.invitations.allDistricts") },
          ...DISTRICTS.map(({ name }) => ({ value: name, label: district(name) })),
        ]}
        value={form.district ?? ALL}
        onChange={(chosen) => change({ district: DISTRICTS.find(({ name }) => name === chosen)?.name ?? null })}
      />
      {form.form === "replies" && (
        <>
          <Segments
            label={say("paper.invitations.cases")}
            options={AUDIENCE_CASES.map((value) => ({ value, label: say(`paper.invitations.cases.${value}`) }))}
            value={form.cases}
            onChange={(cases) => change({ cases })}
          />
          <div className={viewStyles.line}>
            {NUMBERS.map((field) => (
              <Field
                key={field}
                name={field}
                label={say(`paper.invitations.${field}`)}
                fault={faults.has(field) ? say("paper.invitations.noNumber") : null}
                value={form[field]}
                onChange={(typed) => change({ [field]: typed })}
                inputMode="numeric"
                short
              />
            ))}
          </div>
        </>
      )}
      <LongField
        label={`${say("paper.invitations.textHi")} · ${number(lengthOf(form.textHi))} / ${number(most)}`}
        value={form.textHi}
        onChange={(textHi) => change({ textHi })}
        fault={textFault(form.textHi, "textHi")}
      />
      <LongField
        label={`${say("paper.invitations.textEn")} · ${number(lengthOf(form.textEn))} / ${number(most)}`}
        value={form.textEn}
        onChange={(textEn) => change({ textEn })}
        fault={textFault(form.textEn, "textEn")}
      />
      {form.form === "replies" ? (
        <Preview audience={audienceOf(form)} />
      ) : (
        <>
          <Segments
            label={say("paper.invitations.openPostIn")}
            options={OPEN_POST_CHOICES.map((value) => ({ value, label: say(`paper.invitations.openPostIn.${value}`) }))}
            value={form.openPostIn}
            onChange={(openPostIn) => change({ openPostIn })}
          />
          <p className={viewStyles.quiet}>{say("paper.invitations.openPostHelp", { channel: channel(form.channel) })}</p>
        </>
      )}
      {failed !== null && <output className={viewStyles.late}>{say(campaignFailure(failed))}</output>}
      <div className={viewStyles.actions}>
        <ActionButton label={say("paper.invitations.save")} type="submit" isPending={save.isPending} />
        {may("approve-reply") && (
          <ActionButton label={say("paper.invitations.approve")} data-main isPending={save.isPending} onPress={() => submit(true)} />
        )}
        {campaign !== null && (
          <ActionButton label={say("paper.invitations.remove")} isPending={remove.isPending} onPress={() => remove.mutate(campaign.id)} />
        )}
      </div>
      <p className={viewStyles.quiet}>{say("paper.invitations.approveHelp")}</p>
    </SubmitForm>
  );
}

const PREVIEW_EVERY_MS = 10_000;

/** How many would be invited now, and how many are left out and why. */
function Preview({ audience }: { readonly audience: Audience | null }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const connected = useConnectionState().status === "connected";
  const asked = useDeferredValue(audience);
  const { data } = useQuery({
    ...queries.invitations.preview.queryOptions({
      input: asked ?? NOBODY,
      placeholderData: keepPreviousData,
    }),
    enabled: connected && asked !== null,
    // Cases are disposed while somebody writes.
    refetchInterval: PREVIEW_EVERY_MS,
  });
  if (asked === null) return <p className={viewStyles.quiet}>{say("paper.invitations.previewLater")}</p>;
  if (data === undefined) return <NotYet isSmall />;
  const { invited, inHindi } = data;
  return (
    <section className={viewStyles.part} aria-live="polite">
      <strong>{say("paper.invitations.preview", { n: invited, hindi: inHindi, english: invited - inHindi })}</strong>
      <LeftOutList leftOut={data.leftOut} />
    </section>
  );
}

/** Never asked for. */
const NOBODY: Audience = { channel: "x", department: "PHED", district: null, sinceDays: 1, cases: "any", most: 1 };
