import type { LockablePage, Managed, ManagedAnswer, ManagedFault } from "#contract/managed.ts";
import type { NetworkSettings } from "#contract/network.ts";
import type { RegistryTable } from "#contract/registry.ts";

/** What the administrator of the machine has set, as it was when the engine started. */
export type ManagedState =
  | { readonly is: "none" }
  | { readonly is: "in-force"; readonly place: string; readonly managed: Managed; readonly network: NetworkSettings | null }
  | { readonly is: "faulty"; readonly place: string; readonly fault: ManagedFault; readonly detail: string }
  | { readonly is: "not-believed"; readonly place: string; readonly detail: string };

export const NOT_MANAGED: ManagedState = { is: "none" };

/** In place of what is stored; null where that counts. */
export interface ManagedValues {
  readonly network: NetworkSettings | null;
  readonly lockAfterMinutes: number | null;
}

export function managedValues(state: ManagedState): ManagedValues {
  if (state.is !== "in-force") return { network: null, lockAfterMinutes: null };
  return { network: state.network, lockAfterMinutes: state.managed.lockAfterMinutes ?? null };
}

/** Whether a page of the settings may not be changed. Where something is set and cannot be read, none may: it could be any. */
export function isLocked(state: ManagedState, page: LockablePage): boolean {
  if (state.is === "faulty") return true;
  if (state.is !== "in-force") return false;
  return (state.managed.locked ?? []).includes(page) || (page === "network" && state.network !== null);
}

/** The page that shows what a table of the registry holds. */
export function pageOfTable(table: RegistryTable): LockablePage {
  return table === "services" ? "right-to-service" : table;
}

/** Whether the time until a window locks may not be changed. */
export function isLockAfterSet(state: ManagedState): boolean {
  return managedValues(state).lockAfterMinutes !== null || isLocked(state, "people");
}

const NOTHING: ManagedAnswer = {
  is: "none",
  place: "",
  fault: null,
  detail: "",
  contact: null,
  pages: [],
  locksAfter: false,
  hub: null,
  updates: null,
};

/** What windows are told of it. `pages` are all that there are. */
export function managedAnswer(state: ManagedState, pages: readonly LockablePage[]): ManagedAnswer {
  if (state.is === "none") return NOTHING;
  const { is, place } = state;
  const answer = { ...NOTHING, is, place, pages: pages.filter((page) => isLocked(state, page)), locksAfter: isLockAfterSet(state) };
  if (state.is === "faulty") return { ...answer, fault: state.fault, detail: state.detail };
  if (state.is === "not-believed") return { ...answer, detail: state.detail };
  const { contact = null, hub = null, updates } = state.managed;
  return { ...answer, contact, hub, updates: updates === undefined ? null : updates.from === "server" ? updates.address : "" };
}
