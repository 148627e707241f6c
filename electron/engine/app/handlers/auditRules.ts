import type { AnyContractProcedure, InferContractRouterInputs, InferContractRouterOutputs } from "@orpc/contract";
import { changedFields, settingChanged } from "#domain/audit/auditEvents.ts";
import type { AuditEvent, AuditedSection, AuditPayload, ExportedTable, PrintedPaper, ShownList } from "#domain/audit/auditEvents.ts";
import type { EventElsewhere } from "#domain/audit/auditKinds.ts";
import type { FieldOf } from "../../services/audit/settingWords.ts";
import type { HandlerContext } from "./context.ts";

/** What a call leaves in the audit register. `Input` and `Output` are those of the call. */
export type AuditRule<Input, Output> =
  | { readonly is: "none" }
  /** The call records it itself, in the stream where it belongs. */
  | { readonly is: "by-the-call"; readonly types: readonly EventElsewhere[] }
  /** The session of the window records what became of it; a wrong passphrase is recorded here. */
  | { readonly is: "session" }
  | { readonly is: "list"; readonly what: ShownList }
  | { readonly is: "event"; of(input: Input, output: Output, context: HandlerContext): AuditEvent | null }
  /** For an answer in steps: recorded before the first step that makes an event goes out. */
  | { readonly is: "stream"; of(input: Input, step: StepOf<Output>): AuditEvent | null }
  /** Compares what `read` gives before the call and after it. */
  | {
      readonly is: "setting";
      readonly section: AuditedSection;
      read(context: HandlerContext, input: Input): unknown;
      /** Which one of the section; null for all of it. */
      of(input: Input): string | null;
      /** Fields that were given and cannot be read again. */
      secrets(input: Input): readonly string[];
    };

type StepOf<Output> = Output extends AsyncIterable<infer Step> ? Step : never;

/** The shape of the contract with a rule in the place of each call: one that is missing does not compile. */
export type AuditRules<Router> = Router extends AnyContractProcedure
  ? AuditRule<InferContractRouterInputs<Router>, InferContractRouterOutputs<Router>>
  : { readonly [Name in keyof Router]: AuditRules<Router[Name]> };

export const none = { is: "none" } as const;
export const session = { is: "session" } as const;

export function byTheCall(...types: readonly EventElsewhere[]) {
  return { is: "by-the-call", types } as const;
}

export function showsList(what: ShownList) {
  return { is: "list", what } as const;
}

export function orders(what: AuditPayload<"ordered">["what"]) {
  return { is: "event", of: () => orderOf(what) } as const;
}

export function orderOf(what: AuditPayload<"ordered">["what"]): AuditEvent {
  return { type: "ordered", version: 1, payload: { what } };
}

export function exportOf(what: ExportedTable, format: string, detail: string | null = null, rows: number | null = null): AuditEvent {
  return { type: "exported", version: 1, payload: { what, format, detail, rows } };
}

export function exportsTable(what: ExportedTable) {
  return { is: "event", of: (input: { readonly format: string }) => exportOf(what, input.format) } as const;
}

export function printOf(what: PrintedPaper, number: string | null = null): AuditEvent {
  return { type: "printed", version: 1, payload: { what, number } };
}

export function printsPaper(what: PrintedPaper) {
  return { is: "event", of: () => printOf(what) } as const;
}

/** For what is no form: `field` says what was done. */
export function changesField<Section extends AuditedSection>(section: Section, field: FieldOf<Section>) {
  return { is: "event", of: () => fieldChanged(section, field) } as const;
}

export function fieldChanged<Section extends AuditedSection>(
  section: Section,
  field: FieldOf<Section>,
  of: string | null = null,
): AuditEvent {
  return settingChanged(section, [field], of);
}

export function changes(section: AuditedSection, read: (context: HandlerContext) => unknown) {
  return { is: "setting", section, read, of: () => null, secrets: () => [] } as const;
}

export function fieldsThatChanged(before: unknown, after: unknown, secrets: readonly string[]): readonly string[] {
  return [...changedFields(before, after), ...secrets];
}
