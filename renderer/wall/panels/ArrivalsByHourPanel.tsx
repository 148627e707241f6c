export function ArrivalsByHourPanel() {
  return null;
}
