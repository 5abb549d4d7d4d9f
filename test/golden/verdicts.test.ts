import { describe, expect, test } from 'vitest';
import { parseEvidence } from '../../src/contract/parse-evidence.ts';
import { parseSettings } from '../../src/core/settings/parse-settings.ts';
import { settingsVersion } from '../../src/core/settings/schema.ts';
import { parseSite } from '../../src/core/settings/site.ts';
import {
  type SensitivityStep,
  sensitivitySteps,
  thresholdsOfStep,
} from '../../src/core/settings/thresholds.ts';
import { decide } from '../../src/core/verdict/decide.ts';
import { policyFor } from '../../src/core/verdict/policy.ts';
import rows from './verdicts.json';

type Row = {
  readonly name: string;
  readonly evidence: unknown;
  /** A step of the slider, or thresholds of a person's own. */
  readonly settings: {
    readonly step?: string;
    readonly thresholds?: unknown;
    readonly allowedImages?: readonly string[];
    readonly corrections?: readonly unknown[];
    readonly originPolicy?: string;
    readonly aiThresholds?: string;
    readonly unsafeWords?: readonly string[];
    readonly harmlessWords?: readonly string[];
    readonly whenUnsure?: string;
    readonly siteRules?: readonly unknown[];
    readonly hostLists?: readonly unknown[];
    /** The name by which each of those lists means that site. */
    readonly listedBy?: string;
    /** Where the picture is. */
    readonly site?: string;
  };
  readonly expected: { readonly action: string; readonly reasons: readonly unknown[] };
};

const isStep = (step: unknown): step is SensitivityStep => sensitivitySteps.some((known) => known === step);

/** The policy of a row's settings, read as stored settings are. */
function policyOf({ step, thresholds, allowedImages = [], site, listedBy, ...origin }: Row['settings']) {
  const values = { thresholds: isStep(step) ? thresholdsOfStep[step] : thresholds, allowedImages, ...origin };
  const { settings, problems } = parseSettings({ version: settingsVersion, values });
  expect(problems).toEqual([]);
  expect(settings.thresholds).toEqual(values.thresholds);
  const sites = [parseSite(site)].filter((parsed) => parsed !== undefined);
  const by = parseSite(listedBy);
  const listed = settings.hostLists.flatMap(({ listId }) =>
    sites.flatMap((meant) => (by ? [{ site: meant, by, listId }] : [])),
  );
  return policyFor(settings, sites, listed);
}

describe('a verdict stays what it was argued to be', () => {
  test.each<Row>(rows)('$name', ({ evidence, settings, expected }) => {
    const parsed = parseEvidence(evidence);
    expect(parsed).toEqual(evidence);
    expect(parsed && decide(parsed, policyOf(settings))).toEqual(expected);
  });

  test('every step of the slider has rows, and every action', () => {
    const steps = new Set(rows.map(({ settings }) => settings.step).filter(isStep));
    expect([...steps].sort()).toEqual([...sensitivitySteps].sort());
    expect(new Set(rows.map(({ expected }) => expected.action))).toEqual(
      new Set(['show', 'veil', 'hide', 'unjudged']),
    );
  });
});
