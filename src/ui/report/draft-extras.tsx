import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { maxNoteLength } from '../../core/report/report-bounds.ts';
import { type MessageKey, text } from '../../platform/i18n.ts';
import { Notice } from '../components/notice.tsx';
import { useElementId } from '../components/use-element-id.ts';
import type { DraftActions } from './draft-keeper.ts';
import type { OpenDraft, PictureState } from './draft-state.ts';

/** What is in a report only if the person ticks it, each with what it would add. */
export function DraftExtras({
  state,
  actions,
}: {
  readonly state: OpenDraft;
  readonly actions: DraftActions;
}) {
  const { choice, picture, draft } = state;
  const { pageUrl, pictureUrl, prompts, signalDetails } = draft.offered;
  const addresses = [pageUrl, pictureUrl].filter((url) => url !== undefined);
  return (
    <fieldset class="report-extras">
      <legend>{text('reportExtras')}</legend>
      {addresses.length > 0 && (
        <Tick words="reportWith_addresses" isTicked={choice.withAddresses} onTick={actions.onAddresses}>
          {addresses.map((url) => (
            <bdi key={url} class="report-address">
              {url}
            </bdi>
          ))}
        </Tick>
      )}
      {pictureUrl !== undefined && (
        <Tick words="reportWith_picture" isTicked={picture.kind !== 'not-wanted'} onTick={actions.onPicture}>
          {text('reportWith_picture_explain')}
        </Tick>
      )}
      <PictureWords picture={picture} />
      {(prompts.length > 0 || signalDetails.some((detail) => detail !== '')) && (
        <Tick words="reportWith_prompt" isTicked={choice.withPrompt} onTick={actions.onPrompt} />
      )}
      <NoteField note={choice.note} onNote={actions.onNote} />
    </fieldset>
  );
}

function Tick(props: {
  readonly words: MessageKey;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
  readonly children?: ComponentChildren;
}) {
  const { words, isTicked, onTick, children } = props;
  const id = useElementId();
  return (
    <div class="report-tick">
      <input
        id={id}
        type="checkbox"
        checked={isTicked}
        aria-describedby={children ? `${id}-what` : undefined}
        onChange={({ currentTarget }) => onTick(currentTarget.checked)}
      />
      <label for={id}>{text(words)}</label>
      {children && (
        <p id={`${id}-what`} class="report-muted">
          {children}
        </p>
      )}
    </div>
  );
}

function PictureWords({ picture }: { readonly picture: PictureState }) {
  switch (picture.kind) {
    case 'not-wanted':
      return undefined;
    case 'reading':
      return <p role="status">{text('reportPicture_reading')}</p>;
    case 'picture': {
      const kilobytes = String(Math.ceil(picture.bytes.length / 1000));
      return <p role="status">{text('reportPicture_ready', picture.type, kilobytes)}</p>;
    }
    case 'no-picture':
      return <Notice tone="failure" words={text(noPictureKeys[picture.why])} />;
    default:
      return picture satisfies never;
  }
}

const noPictureKeys: Readonly<
  Record<Extract<PictureState, { readonly kind: 'no-picture' }>['why'], MessageKey>
> = {
  unreachable: 'reportPicture_unreachable',
  'too-large': 'reportPicture_too_large',
  'another-picture': 'reportPicture_another_picture',
};

/** Unticking takes the note out of the report, and not out of the field: ticking brings it back. */
function NoteField(props: { readonly note: string; readonly onNote: (note: string) => void }) {
  const id = useElementId();
  const [isTicked, setIsTicked] = useState(false);
  const [written, setWritten] = useState(props.note);
  const tick = (isWanted: boolean) => {
    setIsTicked(isWanted);
    props.onNote(isWanted ? written : '');
  };
  return (
    <>
      <Tick words="reportWith_note" isTicked={isTicked} onTick={tick} />
      {isTicked && (
        <div class="report-note">
          <label for={id}>{text('reportNote')}</label>
          <textarea
            id={id}
            dir="auto"
            rows={3}
            maxLength={maxNoteLength}
            value={written}
            onInput={({ currentTarget }) => {
              setWritten(currentTarget.value);
              props.onNote(currentTarget.value);
            }}
          />
        </div>
      )}
    </>
  );
}
