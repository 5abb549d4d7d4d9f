/** Turns the stored values of one version into those of the next. Must not throw on odd values. */
export type Migration = (values: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * Every migration, by the version it starts from: entry 0 turns version 1 into version 2. Each lives in a
 * file of its own here, with a stored fixture and a test. Empty while the first shape is the only one.
 */
export const migrations: readonly Migration[] = [];

/**
 * Applies every migration from `version` on.
 * @param version version that the values were stored under, >= 1.
 * @returns the values in the newest shape; values of a version from the future come back as they are.
 */
export function migrate(
  values: Readonly<Record<string, unknown>>,
  version: number,
  steps: readonly Migration[] = migrations,
): Readonly<Record<string, unknown>> {
  return steps.slice(version - 1).reduce((current, step) => step(current), values);
}
