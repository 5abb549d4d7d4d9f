import { describe, expect, test } from 'vitest';
import type { VerdictReport } from '../../../../src/core/report/verdict-report.ts';
import type { Attachment } from '../../../../src/platform/fetch-attachment.ts';
import { DraftKeeper, type DraftKeeperOptions } from '../../../../src/ui/report/draft-keeper.ts';
import type { DraftState } from '../../../../src/ui/report/draft-state.ts';
import { present, reportDraft } from '../../samples.ts';

const picture: Attachment = { kind: 'picture', bytes: new Uint8Array([1, 2, 3]), type: 'image/png' };
const draft = reportDraft();

/** A page with an open draft, and a disk in memory. */
function openPage(options: Partial<DraftKeeperOptions> = {}) {
  const states: DraftState[] = [];
  const kept: { readonly report: VerdictReport; readonly bytes: Uint8Array | undefined }[] = [];
  const changes: unknown[] = [];
  const problems: unknown[] = [];
  const keeper = new DraftKeeper({
    show: (state) => states.push(state),
    fetchPicture: async () => picture,
    keep: async (report, bytes) => {
      kept.push({ report, bytes });
      return 'kept';
    },
    change: async (change) => {
      changes.push(change);
      return 'applied';
    },
    log: (problem) => problems.push(problem),
    ...options,
  });
  keeper.open(draft);
  const now = () => {
    const state = present(states.at(-1));
    if (state.kind !== 'open') throw new Error(`the draft is ${state.kind}`);
    return state;
  };
  return { actions: keeper.actions, now, kept, changes, problems, states };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a report', () => {
  test('is kept with one press, and with nothing but the facts', async () => {
    const { actions, now, kept } = openPage();
    actions.onKeep();
    await settled();
    expect(now().keep).toBe('kept');
    expect(kept).toEqual([{ report: draft.facts, bytes: undefined }]);
  });

  test('is kept once, however often the button is pressed', async () => {
    const { actions, kept } = openPage();
    actions.onKeep();
    actions.onKeep();
    await settled();
    actions.onKeep();
    await settled();
    expect(kept).toHaveLength(1);
  });

  test('has what is ticked at that moment', async () => {
    const { actions, kept } = openPage();
    actions.onAddresses(true);
    actions.onPrompt(true);
    actions.onPrompt(false);
    actions.onNote('a beach');
    actions.onPicture(true);
    await settled();
    actions.onKeep();
    await settled();
    expect(kept[0]?.report).toEqual({
      ...draft.facts,
      pageUrl: draft.offered.pageUrl,
      pictureUrl: draft.offered.pictureUrl,
      note: 'a beach',
      attached: { type: 'image/png', sizeBytes: 3 },
    });
    expect(kept[0]?.bytes).toEqual(new Uint8Array([1, 2, 3]));
  });

  test.each(['full', 'refused'] as const)(
    'that is not kept (%s) stays, and can be tried again',
    async (why) => {
      const answers: ('full' | Error | 'kept')[] = [
        why === 'full' ? 'full' : new Error('QuotaExceededError'),
        'kept',
      ];
      const { actions, now, problems } = openPage({
        keep: async () => {
          const answer = answers.shift();
          if (answer instanceof Error) throw answer;
          return answer ?? 'kept';
        },
      });
      actions.onNote('a beach');
      actions.onKeep();
      await settled();
      expect(now()).toMatchObject({ keep: why, choice: { note: 'a beach' } });
      expect(problems).toHaveLength(why === 'full' ? 0 : 1);
      actions.onKeep();
      await settled();
      expect(now().keep).toBe('kept');
    },
  );
});

describe('the picture', () => {
  test('is not asked for before it is ticked', async () => {
    let asked = 0;
    const fetchPicture = async () => {
      asked += 1;
      return picture;
    };
    const { actions } = openPage({ fetchPicture });
    actions.onKeep();
    await settled();
    expect(asked).toBe(0);
  });

  test('that is unticked while it is read does not come along', async () => {
    const { actions, now } = openPage();
    actions.onPicture(true);
    actions.onPicture(false);
    await settled();
    expect(now().picture).toEqual({ kind: 'not-wanted' });
  });

  test('that cannot be read leaves the report without it', async () => {
    const none: Attachment = { kind: 'no-picture', why: 'unreachable' };
    const { actions, now, kept } = openPage({ fetchPicture: async () => none });
    actions.onPicture(true);
    await settled();
    expect(now().picture).toEqual(none);
    actions.onKeep();
    await settled();
    expect(kept).toEqual([{ report: draft.facts, bytes: undefined }]);
  });
});

describe('what the person said', () => {
  test('is taken back for that picture, on its axis alone', async () => {
    const { actions, now, changes } = openPage();
    actions.onUndo();
    await settled();
    expect(changes).toEqual([{ kind: 'uncorrect', imageId: draft.facts.picture.imageId, axis: 'safety' }]);
    expect(now().undo).toBe('undone');
  });

  test('holds where the family lock refuses, or nobody answers', async () => {
    const locked = openPage({ change: async () => 'locked' });
    const silent = openPage({ change: () => Promise.reject(new Error('no answer')) });
    locked.actions.onUndo();
    silent.actions.onUndo();
    await settled();
    expect([locked.now().undo, silent.now().undo]).toEqual(['locked', 'failed']);
  });
});

test.each([
  [undefined, 'gone'],
  ['not-judged', 'not-judged'],
] as const)('where there is no draft (%s), the page says so', (nothing, kind) => {
  const states: DraftState[] = [];
  const keeper = new DraftKeeper({
    show: (state) => states.push(state),
    fetchPicture: async () => picture,
    keep: async () => 'kept',
    change: async () => 'applied',
    log: () => undefined,
  });
  keeper.open(nothing);
  keeper.actions.onKeep();
  expect(states).toEqual([{ kind: 'loading' }, { kind }]);
});
