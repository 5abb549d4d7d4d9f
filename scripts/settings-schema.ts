import { writeFileSync } from 'node:fs';
import { buildManagedSchema } from './settings-schema/build-managed-schema.ts';
import { buildSettingsSchema } from './settings-schema/build-settings-schema.ts';

/** Writes the schemas of settings files and of the browser's policy: run it after a change of what can be set. */
export function main(): void {
  write('docs/settings.schema.json', buildSettingsSchema());
  write('assets/managed-schema.json', buildManagedSchema());
}

function write(file: string, schema: unknown): void {
  writeFileSync(file, `${JSON.stringify(schema, undefined, 2)}\n`);
}
