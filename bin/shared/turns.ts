/** Runs one piece of work after the other, whether the one before failed or not. */
export function toTurns(): <Answer>(work: () => Promise<Answer>) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined); // The caller gets the error; the next one goes on.
    return turn;
  };
}
