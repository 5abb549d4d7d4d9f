import { writeFileSync } from 'node:fs';
import { buildSettingsSchema } from './settings-schema/build-settings-schema.ts';

/** Writes the schema of settings files: run it after a change of what can be set. */
export function main(): void {
  writeFileSync('docs/settings.schema.json', `${JSON.stringify(buildSettingsSchema(), undefined, 2)}\n`);
}
