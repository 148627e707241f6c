export function ArrivalsByDayPanel() {
  return null;
}
