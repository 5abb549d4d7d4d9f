/** A part of a JSON schema, draft 7. */
export type Schema = Readonly<Record<string, unknown>>;

export const probability: Schema = { type: 'number', minimum: 0, maximum: 1 };

export function oneOf(allowed: readonly string[]): Schema {
  return { enum: allowed };
}

export function listOf(items: Schema, maxItems: number): Schema {
  return { type: 'array', items, maxItems };
}

/** An object with exactly these fields; those of `more` may be missing. */
export function record(
  needed: Readonly<Record<string, Schema>>,
  more: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: 'object',
    properties: { ...needed, ...more },
    required: Object.keys(needed),
    additionalProperties: false,
  };
}

/** An object with the same kind of value under each of these names. */
export function named(names: readonly string[], schema: Schema): Schema {
  return record(Object.fromEntries(names.map((name) => [name, schema])));
}
