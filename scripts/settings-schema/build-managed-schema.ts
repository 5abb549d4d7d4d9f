import { managedNames } from '../../src/core/settings/managed-settings.ts';
import { sensitivitySteps } from '../../src/core/settings/thresholds.ts';
import type { Schema } from '../json-schema.ts';
import { settingSchemas } from './build-settings-schema.ts';

/**
 * The schema of `storage.managed`, by which a browser reads its policy. Chrome knows a part of JSON schema only: types,
 * properties, items, enum, minimum and maximum.
 * Source: chrome.storage.managed, "Manifest for storage areas".
 */
export function buildManagedSchema(): Schema {
  const settings = managedNames.map((name) => [name, simplified(settingSchemas[name])]);
  return {
    type: 'object',
    properties: {
      sensitivity: { type: 'string', enum: sensitivitySteps },
      ...Object.fromEntries(settings),
    },
  };
}

const known = new Set(['type', 'enum', 'minimum', 'maximum', 'description']);

/** A schema with the parts that Chrome knows. */
function simplified(schema: Schema): Schema {
  const kept = Object.entries(schema).filter(([name]) => known.has(name));
  const parts: Record<string, unknown> = Object.fromEntries(kept);
  if (parts.enum !== undefined) parts.type = 'string';
  if (isSchema(schema.items)) parts.items = simplified(schema.items);
  if (isSchema(schema.properties)) {
    const inner = Object.entries(schema.properties).map(([name, part]) => [name, simplified(part as Schema)]);
    parts.properties = Object.fromEntries(inner);
  }
  return parts;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}
