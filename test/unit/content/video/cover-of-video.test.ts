import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { coverOfVideo } from '../../../../src/content/video/cover-of-video.ts';
import type { Video } from '../../../../src/content/video/video.ts';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import { policyFor } from '../../../../src/core/verdict/policy.ts';
import { judgedEvidence } from '../../samples.ts';

const policyWith = (whenUnsure: 'show' | 'cover') => policyFor({ ...defaultSettings(), whenUnsure }, []);

/** A video that plays, without a poster. */
const playing = (known: Partial<Video>) =>
  ({
    element: { readyState: 4, videoWidth: 640, autoplay: false },
    poster: { address: '', isLoaded: false, image: {} },
    hasStarted: true,
    isReadable: true,
    frame: 'new',
    choice: undefined,
    ...known,
  }) as unknown as Video; // the fields that decide

const unreadable = playing({
  isReadable: false,
  evidence: { kind: 'failed', failure: { kind: 'unreadable' } },
});

describe('a video', () => {
  beforeAll(() => void vi.stubGlobal('HTMLMediaElement', { HAVE_NOTHING: 0, HAVE_METADATA: 1 }));
  afterAll(() => void vi.unstubAllGlobals());

  test('that nobody can read stays covered, or is shown where such things are: it does not wait for ever', () => {
    expect(coverOfVideo(unreadable, policyWith('cover'), false).cover).toBe('unjudged');
    expect(coverOfVideo(unreadable, policyWith('show'), false).cover).toBe('shown');
  });

  test('whose frame is not judged yet waits under either', () => {
    const cut = playing({ evidence: judgedEvidence() });
    expect(coverOfVideo(cut, policyWith('cover'), false).cover).toBe('waiting');
    expect(coverOfVideo(cut, policyWith('show'), false).cover).toBe('waiting');
  });
});
