/** What became of the last thing that was done: errors are said at once, the rest when there is time. */
export interface Outcome {
  readonly done?: string;
  readonly failed?: string;
}

/** The places stay on the screen while they are empty: a reader of screens says what appears in one that it knows. */
export function Said({ done, failed }: Outcome) {
  return (
    <>
      <p className="said done" role="status">
        {done}
      </p>
      <p className="said failed" role="alert">
        {failed}
      </p>
    </>
  );
}
