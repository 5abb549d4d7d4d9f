/** Holds one state, and tells its listener about changes no more often than `schedule` runs. */
export type Store<State, Event> = {
  state(): State;
  dispatch(event: Event): void;
};

/**
 * Makes a store. Every event changes the state at once; however many come, `show` runs once for all of them
 * when `schedule` calls back, so that a page which reports 2000 pictures costs one drawing a frame.
 */
export function createStore<State, Event>(options: {
  readonly initial: State;
  readonly reduce: (state: State, event: Event) => State;
  readonly show: (state: State) => void;
  /** Calls back later, at the next chance to draw. */
  readonly schedule: (callback: () => void) => void;
}): Store<State, Event> {
  let state = options.initial;
  let isScheduled = false;
  const showNow = () => {
    isScheduled = false;
    options.show(state);
  };
  return {
    state: () => state,
    dispatch(event) {
      state = options.reduce(state, event);
      if (isScheduled) return;
      isScheduled = true;
      options.schedule(showNow);
    },
  };
}
