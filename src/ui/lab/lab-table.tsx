import { scoreOn } from '../../core/lab/judged-file.ts';
import type { Origin } from '../../core/provenance/origin.ts';
import type { Action } from '../../core/verdict/decide.ts';
import { type MessageKey, text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Choice } from '../components/choice.tsx';
import { itemReasonKey } from '../components/item-reason-key.ts';
import { useElementId } from '../components/use-element-id.ts';
import { writeCount } from '../components/write-number.ts';
import type { LabProps } from './lab-actions.ts';
import { axisName } from './lab-controls.tsx';
import { chosenResults, type LabResult } from './lab-results.ts';
import { rowFilters, rowsPerPage, type SortKey } from './lab-state.ts';
import { LabThumbnail } from './lab-thumbnail.tsx';

const actionKeys: Readonly<Record<Action, MessageKey>> = {
  show: 'labAction_show',
  veil: 'labAction_veil',
  hide: 'labAction_hide',
  unjudged: 'labAction_unjudged',
};

const originKeys: Readonly<Record<Origin['origin'], MessageKey>> = {
  'ai-generated': 'originName_ai_generated',
  'ai-edited': 'originName_ai_edited',
  camera: 'originName_camera',
  'not-ai-software': 'originName_not_ai_software',
  unknown: 'originName_unknown',
};

/** Every picture of the run, a page of them at a time. */
export function LabTable({ state, actions, results }: LabProps & { readonly results: readonly LabResult[] }) {
  const searchId = useElementId();
  const found = chosenResults(results, state);
  const pages = Math.max(1, Math.ceil(found.length / rowsPerPage));
  const rows = found.slice(state.page * rowsPerPage, (state.page + 1) * rowsPerPage);
  return (
    <section class="lab-results">
      <div class="lab-controls">
        <Choice
          label={text('labFilter')}
          value={state.filter}
          choices={rowFilters.map((filter) => [filter, text(`labFilter_${filter}`)])}
          onChoice={(filter) => actions.onView({ filter })}
        />
        <div class="lab-choice">
          <label for={searchId}>{text('labSearch')}</label>
          <input
            id={searchId}
            type="search"
            value={state.search}
            onInput={({ currentTarget }) => actions.onView({ search: currentTarget.value })}
          />
        </div>
        <p role="status">{text('reportsShown', writeCount(found.length), writeCount(results.length))}</p>
      </div>
      <div class="lab-scroll">
        <table class="lab-table" aria-label={text('labTable')}>
          <thead>
            <tr>
              <th scope="col">{text('labPicture')}</th>
              <SortHead state={state} actions={actions} sortKey="file" words={text('labFile')} />
              <th scope="col">{text('labVerdict')}</th>
              <SortHead state={state} actions={actions} sortKey="score" words={axisName(state.axis)} />
              <SortHead state={state} actions={actions} sortKey="ai" words={text('labAiScore')} />
              <th scope="col">{text('labOrigin')}</th>
              <th scope="col">{text('labTruth')}</th>
              <SortHead state={state} actions={actions} sortKey="ms" words="ms" />
            </tr>
          </thead>
          <tbody>
            {rows.map((result) => (
              <Row key={result.judged.file} result={result} state={state} actions={actions} />
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <nav class="lab-pages" aria-label={text('labPages')}>
          {state.page > 0 && (
            <ActionButton
              words={text('welcomeBack')}
              rank="other"
              onPress={() => actions.onView({ page: state.page - 1 })}
            />
          )}
          <span>{text('labPage', writeCount(state.page + 1), writeCount(pages))}</span>
          {state.page + 1 < pages && (
            <ActionButton
              words={text('welcomeNext')}
              rank="other"
              onPress={() => actions.onView({ page: state.page + 1 })}
            />
          )}
        </nav>
      )}
    </section>
  );
}

function SortHead(props: LabProps & { readonly sortKey: SortKey; readonly words: string }) {
  const { state, actions, sortKey, words } = props;
  const isSorted = state.sort === sortKey;
  return (
    <th scope="col" aria-sort={isSorted ? (state.descends ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        onClick={() => actions.onView({ sort: sortKey, descends: isSorted && !state.descends })}
      >
        {words}
        <span aria-hidden="true">{isSorted ? (state.descends ? ' ▼' : ' ▲') : ''}</span>
      </button>
    </th>
  );
}

function Row({ result, state, actions }: LabProps & { readonly result: LabResult }) {
  const { judged, verdict, before, isRight } = result;
  const score = scoreOn(judged, state.axis);
  const ai = scoreOn(judged, 'ai');
  const reason = itemReasonKey({ state: 'veiled', reasons: verdict.reasons });
  return (
    <tr data-right={isRight === undefined ? undefined : String(isRight)}>
      <td>
        <LabThumbnail name={judged.file} open={actions.openPicture} />
      </td>
      <th scope="row">
        <bdi>{judged.file}</bdi>
      </th>
      <td title={reason && text(reason)}>
        {text(actionKeys[verdict.action])}
        {before !== undefined && before !== verdict.action && (
          <span class="lab-before">{text('labBefore', text(actionKeys[before]))}</span>
        )}
      </td>
      <td>{score?.toFixed(3) ?? '–'}</td>
      <td>{ai?.toFixed(3) ?? '–'}</td>
      <td>{text(originKeys[verdict.origin])}</td>
      <td>
        {[judged.truth.safety, judged.truth.origin].filter((word) => word !== undefined).join(', ') || '–'}
        {isRight === false && <strong class="lab-wrong"> {text('labWrong')}</strong>}
      </td>
      <td>{writeCount(Math.round(judged.elapsedMs))}</td>
    </tr>
  );
}
