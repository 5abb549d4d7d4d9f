import type { Evidence } from '../../core/evidence.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { coverFor } from '../../core/veil/cover.ts';
import { decide } from '../../core/verdict/decide.ts';
import { type Policy, policyFor } from '../../core/verdict/policy.ts';
import { text } from '../../platform/i18n.ts';
import { itemReasonKey } from '../components/item-reason-key.ts';
import { writeCount } from '../components/write-number.ts';
import './sample-preview.css';
import { samplePaths, useSampleEvidence } from './use-sample-evidence.ts';

/** What the settings do with six harmless pictures: judged for real, and decided anew with every move of a slider. */
export function SamplePreview(props: { readonly settings: Settings }) {
  const known = useSampleEvidence();
  // Of a browser that is switched off, too, the preview shows what the steps would do.
  const policy = policyFor(props.settings, []);
  return (
    <ul class="sample-preview">
      {samplePaths.map((path, place) => (
        <Sample key={path} path={path} number={place + 1} evidence={known[place]} policy={policy} />
      ))}
    </ul>
  );
}

function Sample(props: {
  readonly path: string;
  readonly number: number;
  readonly evidence: Evidence | undefined;
  readonly policy: Policy;
}) {
  const { path, number, evidence, policy } = props;
  const verdict = evidence && decide(evidence, policy);
  const state = verdict ? coverFor(verdict.action, undefined) : 'waiting';
  const reason = verdict && itemReasonKey({ state, reasons: verdict.reasons });
  return (
    <li data-state={state}>
      <div class="sample-frame">
        <img src={path} alt={text('sampleName', writeCount(number))} width="180" height="180" />
      </div>
      <p>
        {state === 'shown' && text('sampleShown')}
        {state === 'waiting' && text('statusHeadline_loading')}
        {state !== 'shown' && state !== 'waiting' && reason && text(reason)}
      </p>
    </li>
  );
}
