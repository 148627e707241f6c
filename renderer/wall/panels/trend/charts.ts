export { ArrivalsByDayPanel } from "./ArrivalsByDayPanel.tsx";
export { ArrivalsByHourPanel } from "./ArrivalsByHourPanel.tsx";
