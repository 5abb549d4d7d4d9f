import type { Prompt } from '../../core/provenance/prompt/prompt.ts';
import type { ProvenanceReport } from '../../core/provenance/provenance-report.ts';
import type { Signal } from '../../core/provenance/signal/signal.ts';
import { text } from '../../platform/i18n.ts';
import { originKey, placeKeys, stateKeys, strengthKey } from './origin-words.ts';

/** All that is known of one file. What stood in the file is shown as text only, each piece apart from ours in direction. */
export function ReportView({ report }: { readonly report: ProvenanceReport }) {
  const { origin, signals, prompts } = report;
  return (
    <>
      <h2 class="inspect-verdict" data-origin={origin.origin}>
        {text(originKey(origin))}
      </h2>
      <Facts report={report} />
      {origin.conflicts.length > 0 && <p>{text('inspectConflicts', origin.conflicts.join(', '))}</p>}
      <h3>{text('inspectSigns')}</h3>
      {signals.length === 0 && <p>{text('inspectNoSigns')}</p>}
      <ul class="inspect-signs">
        {signals.map((signal, index) => (
          <Sign key={index} signal={signal} />
        ))}
      </ul>
      {prompts.length > 0 && (
        <details class="inspect-prompts">
          <summary>{text('inspectPrompt')}</summary>
          {prompts.map((prompt, index) => (
            <PromptView key={index} prompt={prompt} />
          ))}
        </details>
      )}
    </>
  );
}

function Facts({ report: { origin, c2pa } }: { readonly report: ProvenanceReport }) {
  const signer = [c2pa.signer?.issuer, c2pa.signer?.commonName].filter((name) => name).join(', ');
  const state = c2pa.state === 'none' ? undefined : text(stateKeys[c2pa.state]);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [text('inspectGenerator'), origin.generator],
    [text('inspectModel'), origin.model],
    [text('inspectSigner'), signer],
    [text('inspectSignature'), state],
  ];
  return (
    <dl class="inspect-facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Sign({ signal }: { readonly signal: Signal }) {
  return (
    <li>
      <p>
        <strong>{text(strengthKey(signal.confidence))}</strong> <code>{signal.kind}</code>{' '}
        <span class="inspect-place">{text(placeKeys[signal.place])}</span>
      </p>
      <p class="inspect-quote">
        <bdi>{signal.detail}</bdi>
      </p>
    </li>
  );
}

function PromptView({ prompt }: { readonly prompt: Prompt }) {
  return (
    <>
      <p class="inspect-quote">
        <bdi>{prompt.positive}</bdi>
      </p>
      {prompt.negative !== '' && (
        <p class="inspect-quote">
          {text('inspectNegative')}: <bdi>{prompt.negative}</bdi>
        </p>
      )}
      {!prompt.isSorted && <p>{text('inspectUnsorted')}</p>}
    </>
  );
}
