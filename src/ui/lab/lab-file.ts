/** A picture to judge. It is read when its turn comes, so that thousands take no memory before. */
export type LabFile = {
  /** Its path in what was given; a stranger's text. */
  readonly name: string;
  /** Rejects when it is gone, or too large. */
  readonly open: () => Promise<Blob>;
};

/** What was wrong with what a person gave. */
export type GivenProblem = 'zip-broken' | 'zip-too-large' | 'too-many';
