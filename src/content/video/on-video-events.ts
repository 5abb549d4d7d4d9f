/** What happens to a video, each told once. */
export type VideoEvents = {
  /** It has let go of what it played. */
  readonly onNewSource: () => void;
  /** It plays, or will as soon as it can. */
  readonly onPlay: () => void;
  /** It has got further in loading. */
  readonly onReady: () => void;
  /** It, or one of the `<source>`s inside it, has failed. */
  readonly onFailed: () => void;
  /** It goes to another place. */
  readonly onSeeking: () => void;
  readonly onSeeked: () => void;
  readonly onSmallWindow: (isOpen: boolean) => void;
  /** It plays; a few times a second. */
  readonly onTime: () => void;
};

/**
 * Listens on the element itself, because these events do not pass the document while it is detached. A page can keep
 * them from the element; then its frames tell (`requestVideoFrameCallback`), a frame or two later.
 */
export function onVideoEvents(element: HTMLVideoElement, events: VideoEvents): void {
  const actions: Readonly<Record<string, () => void>> = {
    emptied: events.onNewSource,
    loadstart: events.onNewSource,
    play: events.onPlay,
    playing: events.onPlay,
    loadedmetadata: events.onReady,
    loadeddata: events.onReady,
    suspend: events.onReady,
    resize: events.onReady,
    ended: events.onReady,
    error: events.onFailed,
    seeking: events.onSeeking,
    seeked: events.onSeeked,
    enterpictureinpicture: () => events.onSmallWindow(true),
    leavepictureinpicture: () => events.onSmallWindow(false),
    timeupdate: events.onTime,
  };
  for (const [name, act] of Object.entries(actions)) {
    const listener = ({ isTrusted }: Event) => {
      if (isTrusted) act(); // what the page made up says nothing about what is shown
    };
    element.addEventListener(name, listener, true);
  }
}
