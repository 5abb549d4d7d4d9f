import { type ActivityDay, activityKinds } from './activity-counts.ts';

/** Days as a table for a spreadsheet, RFC 4180: a row a day, and below, where websites were counted, a row for each. */
export function writeActivityCsv(days: readonly ActivityDay[]): string {
  const head = ['day', ...activityKinds, 'from-ai'];
  const rows = days.map(({ name, counts }) => [
    name,
    ...activityKinds.map((kind) => counts[kind]),
    counts.fromAi,
  ]);
  const sites = days.flatMap(({ name, sites: counted }) =>
    // A host has no sign that a table would need quotes for.
    Object.entries(counted).map(([site, { seen, covered }]) => [name, site, seen, covered]),
  );
  const below = sites.length > 0 ? [[], ['day', 'website', 'pictures', 'covered'], ...sites] : [];
  return `${[head, ...rows, ...below].map((row) => row.join(',')).join('\r\n')}\r\n`;
}
