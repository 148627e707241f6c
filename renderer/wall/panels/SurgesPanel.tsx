export function SurgesPanel() {
  return null;
}
