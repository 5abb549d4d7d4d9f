import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categories, categoryProbabilities } from '../../../../src/core/classify/category.ts';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import type { Threshold, Thresholds } from '../../../../src/core/settings/thresholds.ts';
import { decide } from '../../../../src/core/verdict/decide.ts';
import { policyFor } from '../../../../src/core/verdict/policy.ts';
import {
  settings as anySettings,
  thresholds as anyThresholds,
  evidences,
  scores,
} from '../../arbitraries.ts';
import { imageIdOf, judgedEvidence } from '../../samples.ts';

const policyWith = (thresholds: Thresholds) => policyFor({ ...defaultSettings(), thresholds }, []);
const asNumber = (threshold: Threshold) => (threshold === 'off' ? Number.POSITIVE_INFINITY : threshold);
const stricterOf = (left: Threshold, right: Threshold) => (asNumber(left) < asNumber(right) ? left : right);

test('a lower threshold never turns a veiled picture into a shown one', () => {
  fc.assert(
    fc.property(scores, anyThresholds, anyThresholds, (nsfw, one, another) => {
      const evidence = judgedEvidence({ scores: { nsfw } });
      const stricter = {
        explicit: stricterOf(one.explicit, another.explicit),
        drawn: stricterOf(one.drawn, another.drawn),
        suggestive: stricterOf(one.suggestive, another.suggestive),
      };
      if (decide(evidence, policyWith(one)).action === 'veil') {
        expect(decide(evidence, policyWith(stricter)).action).toBe('veil');
      }
    }),
  );
});

test('a veil names every category that reached its threshold, with both numbers, and no other', () => {
  fc.assert(
    fc.property(scores, anyThresholds, (nsfw, thresholds) => {
      const { action, reasons } = decide(judgedEvidence({ scores: { nsfw } }), policyWith(thresholds));
      const probabilities = categoryProbabilities(nsfw);
      const reached = categories
        .filter((category) => probabilities[category] >= asNumber(thresholds[category]))
        .map((category) => ({
          kind: 'category-reached',
          category,
          probability: probabilities[category],
          threshold: thresholds[category],
        }));
      expect(action).toBe(reached.length > 0 ? 'veil' : 'show');
      expect(reasons).toEqual(reached.length > 0 ? reached : [{ kind: 'below-thresholds' }]);
    }),
  );
});

const failed = evidences.filter((evidence) => evidence.kind === 'failed');

test('what could not be judged is never shown, whatever the thresholds', () => {
  fc.assert(
    fc.property(failed, anyThresholds, (evidence, thresholds) => {
      expect(decide(evidence, policyWith(thresholds)).action).toBe('unjudged');
    }),
  );
});

test('what could not be judged is shown where the person chose so, and keeps its reason', () => {
  fc.assert(
    fc.property(failed, anySettings, (evidence, settings) => {
      const showing = policyFor({ ...settings, whenUnsure: 'show', siteRules: [] }, []);
      expect(decide(evidence, showing)).toEqual({
        action: 'show',
        reasons: [{ kind: 'failure', failure: evidence.failure }],
      });
      expect(decide(evidence, { ...showing, coversAll: 'adult-label' }).action).toBe('unjudged');
    }),
  );
});

test('there is always a reason', () => {
  fc.assert(
    fc.property(evidences, anyThresholds, (evidence, thresholds) => {
      expect(decide(evidence, policyWith(thresholds)).reasons).not.toEqual([]);
    }),
  );
});

test('an allowed picture is shown under every threshold, and only that picture', () => {
  fc.assert(
    fc.property(scores, anyThresholds, (nsfw, thresholds) => {
      const settings = { ...defaultSettings(), thresholds, allowedImages: [imageIdOf(1)] };
      const policy = policyFor(settings, []);
      const allowed = judgedEvidence({ imageId: imageIdOf(1), scores: { nsfw } });
      const other = judgedEvidence({ imageId: imageIdOf(2), scores: { nsfw } });
      expect(decide(allowed, policy)).toEqual({ action: 'show', reasons: [{ kind: 'allowed-image' }] });
      expect(decide(other, policy)).toEqual(decide(other, policyWith(thresholds)));
    }),
  );
});
