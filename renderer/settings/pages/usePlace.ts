import { useSyncExternalStore } from "react";
import { settingsLinkOf, settingsPlaceOf, type SettingsPlace } from "../../ui/settingsPlaces/settingsLink.ts";

interface Place {
  /** Null where the address names no page. */
  readonly place: SettingsPlace | null;
  /** Rises with each time that a place was asked for, the same one included. */
  readonly visit: number;
}

/** Where the window is by its address. */
export function usePlace(): Place {
  return useSyncExternalStore(onVisit, () => now);
}

export function goTo(place: SettingsPlace): void {
  const hash = `#${settingsLinkOf(place)}`;
  // The same place again is no change of the address, and is still to be shown.
  if (hash === location.hash) dispatchEvent(new HashChangeEvent("hashchange"));
  else location.hash = hash;
}

let now: Place = { place: placeOfAddress(), visit: 0 };

function onVisit(changed: () => void): () => void {
  const visit = () => {
    now = { place: placeOfAddress(), visit: now.visit + 1 };
    changed();
  };
  addEventListener("hashchange", visit);
  return () => removeEventListener("hashchange", visit);
}

function placeOfAddress(): SettingsPlace | null {
  return settingsPlaceOf(linkOfAddress());
}

/** The shell writes it encoded, a link within the page does not. */
function linkOfAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}
