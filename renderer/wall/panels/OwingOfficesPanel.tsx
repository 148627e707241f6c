export function OwingOfficesPanel() {
  return null;
}
